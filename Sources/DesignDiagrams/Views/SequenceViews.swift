import DesignNumbers
import SystemDesign

extension ViewKind {
    static let sequences = ViewKind(
        name: "sequence", meaning: "a request, or the retraining, in time: who calls whom, and when"
    ) { document in
        let paths = document.pathNames
        let views = paths.map { path in
            let name = "sequence:\(path)"
            let stated = document.statements(RequestPath.self).filter { $0.name == path }
            return AvailableView(name, stated.limits) { _ in .sequence(of: path, name, stated, in: document) }
        }
        guard let retraining = Retrainings(of: document) else { return views }
        let name = paths.contains("retraining") ? "sequence:retraining of models" : "sequence:retraining"
        return views + [
            AvailableView(name, "how a model is made anew") { _ in retraining.view(name, of: document) }
        ]
    }
}

extension View {
    /// The flows of a path in time, its budgets beside them. Calls go from who asks, whatever the reading.
    fileprivate static func sequence(
        of path: String, _ name: String, _ stated: [RequestPath], in document: DesignDocument
    ) -> View {
        let onPath = document.flows.filter { $0.path == path }
        let mentioned = Set(onPath.flatMap { [$0.from, $0.to] } + stated.flatMap(\.references))
        // A fallback is often stated beside the path that it saves.
        let flows =
            onPath
            + document.flows.filter {
                $0.kind == .fallback && $0.path == nil && mentioned.contains($0.to)
            }
        let components = mentioned.union(flows.map(\.from))
        var view = View(
            name, of: document, title: path,
            summary: Numbers(of: document).budgets(ofPath: path).map(\.account).joined(separator: " "),
            along: nil,
            components: { components.contains($0.id) ? .normal : nil }, flows: { _ in nil })
        view.showInTime(flows)
        for index in onPath.indices { view.edges[index].number = index + 1 }
        view.sortAlongEdges()
        view.content = .interaction(
            PathInteraction(of: stated, along: flows, in: view, document).interaction)
        return view
    }

    /// The first and the last participant, for what concerns all.
    var ends: [Int] { nodes.count > 1 ? [0, nodes.count - 1] : Array(nodes.indices) }

    /// Shows flows in an order of their own, without groups.
    mutating func showInTime(_ flows: [DesignDocument.Flow]) {
        groups = []
        for index in nodes.indices { nodes[index].group = nil }
        let place = Dictionary(uniqueKeysWithValues: zip(nodes.map(\.id), nodes.indices))
        edges = flows.compactMap { flow in
            guard let from = place[flow.from], let to = place[flow.to] else { return nil }
            return Edge(from: from, to: to, kind: flow.kind, label: flow.label)
        }
    }
}
