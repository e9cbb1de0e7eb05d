import SystemDesign

extension View {
    /// All components, grouped by plane, and all flows. Actors stand by themselves: they are outside.
    public static func overview(of document: DesignDocument) -> View {
        let grouped = Plane.allCases.filter { plane in
            plane != .actors && document.components.contains { $0.plane == plane }
        }
        // By planes, so that a design reads the same in whichever order its components are declared.
        let components = Plane.allCases.flatMap { plane in document.components.filter { $0.plane == plane } }
        let index = Dictionary(uniqueKeysWithValues: zip(components.map(\.id), components.indices))
        return View(
            name: "overview", id: document.id, title: document.title, summary: document.summary,
            groups: grouped.map { Group(id: $0.rawValue, title: $0.title, plane: $0) },
            nodes: components.map { Node($0, in: $0.plane == .actors ? nil : $0.plane.rawValue) },
            edges: document.flows.compactMap { flow in
                guard let from = index[flow.from], let to = index[flow.to] else { return nil }
                return Edge(from: from, to: to, kind: flow.kind, label: flow.label)
            })
    }
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
            plane: component.plane, group: group)
    }
}

extension String {
    fileprivate var isBlank: Bool { forDisplay.allSatisfy(\.isWhitespace) }
    fileprivate var letters: String { lowercased().filter(\.isLetter) }
}
