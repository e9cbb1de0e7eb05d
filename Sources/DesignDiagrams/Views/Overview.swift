import SystemDesign

extension View {
    /// All components and all flows. Components are grouped by plane, those of a system within the system by that.
    /// Actors stand by themselves: they are outside.
    ///
    /// Where the call goes one way and the data another, arrows point along the reading; without one, as they are
    /// written.
    public static func overview(of document: DesignDocument, along reading: FlowReading? = nil) -> View {
        let planes = Plane.allCases.filter { plane in
            plane != .actors && document.components.contains { $0.plane == plane && $0.system == nil }
        }
        // By planes, so that a design reads the same in whichever order its components are declared.
        let components = Plane.allCases.flatMap { plane in document.components.filter { $0.plane == plane } }
        let index = Dictionary(uniqueKeysWithValues: zip(components.map(\.id), components.indices))
        let systems = document.systems.filter { system in components.contains { $0.system == system.id } }
        return View(
            name: "overview", id: document.id, title: document.title, summary: document.summary,
            groups: planes.map { Group(id: $0.rawValue, title: $0.title, plane: $0) }
                + systems.map { Group(id: $0.groupID, title: $0.title, plane: .actors) },
            nodes: components.map { component in
                let system = systems.first { $0.id == component.system }
                let plane = component.plane == .actors ? nil : component.plane.rawValue
                return Node(component, in: system?.groupID ?? plane)
            },
            edges: document.flows.compactMap { flow in
                let ends = reading.map(flow.ends) ?? (from: flow.from, to: flow.to)
                guard let from = index[ends.from], let to = index[ends.to] else { return nil }
                return Edge(from: from, to: to, kind: flow.kind, label: flow.label)
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
    init(_ component: DesignDocument.Component, in group: String?) {
        let kind = component.kind.title.letters == component.title.letters ? nil : component.kind.title
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
            plane: component.plane, group: group, url: component.url)
    }
}

extension String {
    fileprivate var isBlank: Bool { forDisplay.allSatisfy(\.isWhitespace) }
    fileprivate var letters: String { lowercased().filter(\.isLetter) }
}
