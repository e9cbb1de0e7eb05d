import SystemDesign

extension View {
    /// A view of what is chosen of a document. Components are grouped by plane, those of a system within the system
    /// by that. Actors stand by themselves: they are outside.
    ///
    /// A flow is drawn where both of its ends are. Where the call goes one way and the data another, arrows point
    /// along the reading; without one, as they are written.
    init(
        _ name: String, of document: DesignDocument, title: String? = nil, summary: String?,
        along reading: FlowReading?,
        components emphasis: (DesignDocument.Component) -> Emphasis? = { _ in .normal },
        flows flowEmphasis: (DesignDocument.Flow) -> Emphasis? = { _ in .normal }
    ) {
        // By planes, so that a design reads the same in whichever order its components are declared.
        let chosen = Plane.allCases.flatMap { plane in
            document.components.filter { $0.plane == plane }.compactMap { component in
                emphasis(component).map { (component: component, emphasis: $0) }
            }
        }
        let components = chosen.map(\.component)
        let index = Dictionary(uniqueKeysWithValues: zip(components.map(\.id), components.indices))
        let planes = Plane.allCases.filter { plane in
            plane != .actors && components.contains { $0.plane == plane && $0.system == nil }
        }
        let systems = document.systems.filter { system in components.contains { $0.system == system.id } }
        self.init(
            name: name, id: document.id,
            title: title.map { "\(document.title) · \($0)" } ?? document.title, summary: summary,
            groups: planes.map { Group(id: $0.rawValue, title: $0.title, plane: $0) }
                + systems.map { Group(id: $0.groupID, title: $0.title, plane: .actors) },
            nodes: chosen.map { component, emphasis in
                let system = systems.first { $0.id == component.system }
                let plane = component.plane == .actors ? nil : component.plane.rawValue
                return Node(component, in: system?.groupID ?? plane, emphasis: emphasis)
            },
            edges: document.flows.compactMap { flow in
                let ends = reading.map(flow.ends) ?? (from: flow.from, to: flow.to)
                guard let from = index[ends.from], let to = index[ends.to], let emphasis = flowEmphasis(flow)
                else { return nil }
                return Edge(from: from, to: to, kind: flow.kind, label: flow.label, emphasis: emphasis)
            })
    }
}

extension DesignDocument.System {
    /// The name of its group, which no plane has.
    fileprivate var groupID: String { "system.\(id)" }
}

extension View.Node {
    /// A component, with what is most worth knowing of it below its title: its kind, unless its notes or its title
    /// say that, and what it is made with.
    fileprivate init(
        _ component: DesignDocument.Component, in group: String?, emphasis: View.Emphasis
    ) {
        let kind = component.kind.title.hasLetters(of: component.title) ? nil : component.kind.title
        let detail = [
            component.notes == nil ? kind : nil, component[.algorithm], component.technology, component.notes,
        ]
        let attributes = component.attributes.all.sorted { $0.key < $1.key }.map {
            "\(words(of: $0.key)): \($0.value)"
        }
        self.init(
            id: component.id, kind: component.kind,
            title: component.title.isBlank ? component.id : component.title,
            detail: detail.compactMap(\.self).joined(separator: ", "),
            explanation: ([component.kind.meaning, component.notes, component.technology].compactMap(\.self)
                + attributes).joined(separator: "\n"),
            plane: component.plane, group: group, url: component.url, emphasis: emphasis)
    }
}

extension String {
    fileprivate var isBlank: Bool { forDisplay.allSatisfy { $0.isWhitespace } }

    /// Whether these are the same letters, large or small; most texts differ in their first.
    fileprivate func hasLetters(of other: String) -> Bool {
        lowercased().lazy.filter { $0.isLetter }.elementsEqual(other.lowercased().lazy.filter { $0.isLetter })
    }
}
