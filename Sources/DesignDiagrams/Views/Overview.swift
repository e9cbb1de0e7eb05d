import SystemDesign

extension ViewKind {
    static let overview = ViewKind(name: "overview", meaning: "the system at a glance") { document in
        let meaning =
            document.isLarge
            ? "the groups of its components, and how many flows run between them"
            : "all components and all flows"
        return [AvailableView("overview", meaning) { .overview(of: document, along: $0) }]
    }
}

extension View {
    /// The system at a glance: all components and all flows, or the groups alone where that would be too much.
    ///
    /// Where the call goes one way and the data another, arrows point along the reading; without one, as they are
    /// written.
    public static func overview(of document: DesignDocument, along reading: FlowReading? = nil) -> View {
        let view = View("overview", of: document, summary: document.summary, along: reading)
        return document.isLarge ? view.collapsed(pointingTo: document.parts) : view
    }

    /// One node for each group and for the actors, and one edge each way between two of them.
    private func collapsed(pointingTo parts: String) -> View {
        let actors = Group(id: Plane.actors.rawValue, title: Plane.actors.title, plane: .actors)
        let all = nodes.contains { $0.group == nil } ? [actors] + groups : groups
        let place = Dictionary(uniqueKeysWithValues: zip(all.map(\.id), all.indices))
        let places = nodes.map { place[$0.group ?? actors.id] ?? 0 }

        var bundles: [[Int]: [Edge]] = [:]
        for edge in edges { bundles[[places[edge.from], places[edge.to]], default: []].append(edge) }

        var view = self
        view.groups = []
        view.nodes = all.enumerated().map { index, group in
            let members = zip(nodes, places).filter { $0.1 == index }.map(\.0)
            let inner = bundles[[index, index]]?.count ?? 0
            let flows = inner == 0 ? "" : ", \(counted(inner, "flow")) among them"
            return Node(
                id: group.id, kind: .custom, title: group.title,
                detail: counted(members.count, "component") + flows,
                explanation: members.map(\.title).joined(separator: "\n"), plane: group.plane, group: nil,
                url: nil, members: members.map(\.id))
        }
        view.edges = bundles.sorted { $0.key.lexicographicallyPrecedes($1.key) }.compactMap { ends, bundle in
            guard ends[0] != ends[1] else { return nil }
            return Edge(
                from: ends[0], to: ends[1], kind: bundle.usualKind, label: counted(bundle.count, "flow"))
        }
        let size = "\(counted(nodes.count, "component")) and \(counted(edges.count, "flow"))."
        view.summary = [summary, size, parts].compactMap(\.self).joined(separator: " ")
        return view
    }
}

extension [View.Edge] {
    /// The kind that most of some flows are of, the earlier one of two.
    fileprivate var usualKind: FlowKind {
        let counts = FlowKind.allCases.map { kind in (kind: kind, count: count { $0.kind == kind }) }
        return counts.reduce(counts[0]) { $1.count > $0.count ? $1 : $0 }.kind
    }
}

extension DesignDocument {
    /// The most components that an overview shows one by one.
    private static let mostComponents = 60

    /// Whether there are more components than anybody reads in one picture.
    fileprivate var isLarge: Bool { components.count > Self.mostComponents }

    /// Which views to open instead of the overview.
    fileprivate var parts: String {
        let planes = Plane.allCases.filter { plane in components.contains { $0.plane == plane } }
        return
            "In full: --view \(planes.map { "plane:\($0.rawValue)" }.joined(separator: ", ")); all: --view whole."
    }
}
