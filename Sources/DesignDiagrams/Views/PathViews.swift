import DesignNumbers
import SystemDesign

extension ViewKind {
    static let paths = ViewKind(name: "path", meaning: "one request, hop by hop, with its budgets") {
        document in
        document.pathNames.map { path in
            let name = "path:\(path)"
            let stated = document.statements(RequestPath.self).filter { $0.name == path }
            return AvailableView(name, stated.limits) { .path(path, name, stated, of: document, along: $0) }
        }
    }
}

extension View {
    /// The components and flows of a path from left to right, its hops numbered and its budgets in their places.
    fileprivate static func path(
        _ path: String, _ name: String, _ stated: [RequestPath], of document: DesignDocument,
        along reading: FlowReading?
    ) -> View {
        let hops = stated.flatMap(\.hops)
        let numbers = Numbers(of: document)
        let budgets = numbers.budgets(ofPath: path)
        let flows = document.flows.filter { $0.path == path }
        let components = Set(flows.flatMap { [$0.from, $0.to] } + hops.map(\.component))
        var view = View(
            name, of: document, title: path,
            summary: budgets.map(\.account).joined(separator: " "), along: reading,
            components: { components.contains($0.id) ? .normal : nil },
            flows: { $0.path == path ? .normal : nil })
        view.direction = .right
        // A path runs through the planes to and fro: their frames would tear it apart.
        view.groups = []
        for index in view.nodes.indices {
            let id = view.nodes[index].id
            view.nodes[index].group = nil
            let here = hops.filter { $0.component == id }
            let node = numbers.graph.node(id)
            let latency = node.flatMap { numbers.figure(.latency, of: $0) }.map { "\($0.value)" }
            let load = node.flatMap { numbers.loads.components[$0]?.atPeak }
            let figures =
                [latency, load].compactMap(\.self) + (latency == nil ? [view.nodes[index].detail] : [])
            view.nodes[index].detail =
                here.isEmpty
                ? figures.filter { !$0.isEmpty }.joined(separator: ", ") : here.detail(load)
            let lines =
                here.map { "\($0.share): \($0.work)" }
                + [load.map { "load at peak: \($0)" }].compactMap(\.self)
                + [view.nodes[index].explanation]
            view.nodes[index].explanation = lines.joined(separator: "\n")
            view.nodes[index].marks = budgets.compactMap { $0.mark(at: node) }
        }
        for index in view.edges.indices { view.edges[index].number = index + 1 }
        view.sortAlongEdges()
        return view
    }

    /// Sorts the components by when the flows come to them: who hears the picture hears it in that order.
    mutating func sortAlongEdges() {
        var order: [Int] = []
        var seen: Set<Int> = []
        for index in edges.flatMap({ [$0.from, $0.to] }) + Array(nodes.indices)
        where seen.insert(index).inserted {
            order.append(index)
        }
        let place = Dictionary(uniqueKeysWithValues: zip(order, order.indices))
        nodes = order.map { nodes[$0] }
        edges = edges.map { $0.moved(from: place[$0.from] ?? 0, to: place[$0.to] ?? 0) }
    }
}

extension DesignDocument {
    /// The names of the paths, each once.
    var pathNames: [String] {
        statements(RequestPath.self).map(\.name).reduce(into: []) { names, name in
            if !names.contains(name) { names.append(name) }
        }
    }
}

extension Hop {
    /// The hops that it runs side by side with, if there are any.
    fileprivate var beside: String {
        let names = [group, branch].compactMap(\.self).joined(separator: ", ")
        return names.isEmpty ? "" : " in parallel (\(names))"
    }

    /// Its part of the path's limit.
    var share: String { "\(budget)\(beside)" }
}

extension [Hop] {
    /// The budgets and the load, and then what they are for: there is more room in a card for the one than for the other.
    fileprivate func detail(_ load: String?) -> String {
        let isTogether = Set(map(\.beside)).count == 1
        let budgets =
            isTogether
            ? map { "\($0.budget)" }.joined(separator: " + ") + self[0].beside
            : map(\.share).joined(separator: " + ")
        let figures = [budgets, load].compactMap(\.self).joined(separator: ", ")
        return "\(figures): \(map(\.work).joined(separator: "; "))"
    }
}

extension [RequestPath] {
    /// What each of the paths has to keep.
    var limits: String { map { "\($0.percentile.rawValue) under \($0.limit)" }.joined(separator: "; ") }
}
