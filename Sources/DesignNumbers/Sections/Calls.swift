import DesignGraph
import SystemDesign

/// The flows along which a load goes, and what each makes of it.
struct Calls {
    private let graph: DesignGraph
    /// How many hops each path has at each component.
    private let visits: [Visit: Int]
    /// How many come to a stage of a funnel.
    private let stages: [String: Count]
    /// The share that each component hands on, where it is a cache.
    private let misses: [Estimate<Share>?]

    private struct Visit: Hashable {
        let path: String
        let component: String
    }

    /// Whether caches have the answers that they usually have.
    private let hitting: Bool
    /// The caches of which some flow says that they save it.
    private let named: Set<String>

    init(_ document: DesignDocument, _ graph: DesignGraph, hitting: Bool) {
        self.graph = graph
        self.hitting = hitting
        named = Set(graph.flows.compactMap { $0.attributes[.cache] })
        let hops = document.statements(RequestPath.self).flatMap { path in
            path.hops.map { Visit(path: path.name, component: $0.component) }
        }
        visits = Dictionary(hops.map { ($0, 1) }, uniquingKeysWith: +)
        stages = Dictionary(
            document.statements(Stage.self).compactMap { stage in stage.input.map { (stage.component, $0) } },
            uniquingKeysWith: { first, _ in first })
        misses = graph.components.map { component in
            hitting ? component[.hitRate].flatMap { Estimate<Share>($0)?.rest } : nil
        }
    }

    // MARK: - Who calls whom

    /// Flows that come to a component, and whether they bring one request together.
    struct Group {
        let flows: [Int]
        /// The path that they are on.
        let path: String?
        /// Whether what they hand over may be worked on once: branches of one request that come together again.
        let isOneVisit: Bool
        /// Whether a hop says that it is.
        let isCertain: Bool
    }

    /// The flows that bring a load to a component, those together that may bring one request.
    ///
    /// Two readers of a store read twice. Requests may be hand-overs of one that come together again, such as candidates
    /// from three sources; a path's hops tell.
    func to(_ node: DesignGraph.Node) -> [Group] {
        let incoming = flows(at: node) { $0.to == node }
        let id = graph.components[node].id
        var groups = incoming.filter { graph.flows[$0].kind != .request }
            .map { Group(flows: [$0], path: graph.flows[$0].path, isOneVisit: false, isCertain: true) }
        var paths: [String?] = []
        for index in incoming where graph.flows[index].kind == .request {
            if !paths.contains(graph.flows[index].path) { paths.append(graph.flows[index].path) }
        }
        for path in paths {
            let flows = incoming.filter { graph.flows[$0].kind == .request && graph.flows[$0].path == path }
            let count = path.flatMap { visits[Visit(path: $0, component: id)] } ?? 0
            groups.append(
                Group(
                    flows: flows, path: path, isOneVisit: flows.count > Swift.max(1, count),
                    isCertain: count == 1))
        }
        return groups
    }

    /// The flows at a component that carry a load, and whose ends are as they are asked for.
    private func flows(
        at node: DesignGraph.Node, where isMeant: ((from: DesignGraph.Node, to: DesignGraph.Node)) -> Bool
    ) -> [Int] {
        graph.flowIndices(at: node).filter { index in
            let ends = graph.ends(of: index, along: .calls)
            return graph.flows[index].carriesLoad && ends.from != ends.to && isMeant(ends)
        }
    }

    /// The components, callers before those they call; and those that have no beginning, because calls go in a circle.
    var order: (order: [DesignGraph.Node], circle: [DesignGraph.Node]) {
        let order = peeled(graph.components.indices.map(\.self), backwards: false)
        let isOrdered = Set(order)
        let rest = graph.components.indices.filter { !isOrdered.contains($0) }
        // What a circle calls has no beginning either, but isn't on it.
        let behind = Set(peeled(rest, backwards: true))
        return (order, rest.filter { !behind.contains($0) })
    }

    /// Those of some components that nothing holds up: one after the other those that no other one of them calls.
    private func peeled(_ nodes: [DesignGraph.Node], backwards: Bool) -> [DesignGraph.Node] {
        let isThere = Set(nodes)
        func next(_ node: DesignGraph.Node) -> [DesignGraph.Node] {
            flows(at: node) { (backwards ? $0.to : $0.from) == node }.map {
                let ends = graph.ends(of: $0, along: .calls)
                return backwards ? ends.from : ends.to
            }.filter(isThere.contains)
        }
        var before = [Int](repeating: 0, count: graph.components.count)
        for node in nodes { for next in next(node) { before[next] += 1 } }
        var order = nodes.filter { before[$0] == 0 }
        var place = 0
        while place < order.count {
            for node in next(order[place]) {
                before[node] -= 1
                if before[node] == 0 { order.append(node) }
            }
            place += 1
        }
        return order
    }

    // MARK: - What a flow brings

    /// What a caller's load makes of calls along a flow.
    func load(along index: Int, of caller: Estimate<Rate>?) -> Estimate<Rate>? {
        let flow = graph.flows[index]
        let from = graph.ends(of: index, along: .calls).from
        if let rate = flow.attributes[.rate].flatMap({ Estimate<Rate>($0) }) { return rate }
        guard let caller else { return nil }
        var load = caller.result("from `\(graph.components[from].id)`")
        if let calls = flow.attributes[.calls].flatMap({ Estimate<Count>($0, "calls") }) {
            load = load * calls
        }
        if let share = flow.attributes[.share].flatMap({ Estimate<Share>($0) }) { load = load * share }
        if let misses = misses[from] { load = load * misses }
        let isLookedInto = graph.components[graph.ends(of: index, along: .calls).to][.hitRate] != nil
        if hitting, !isLookedInto, let unused = unusedHits(of: from) { load = load * unused }
        if hitting, let cache = flow.attributes[.cache].flatMap(graph.node),
            let hits = graph.components[cache][.hitRate].flatMap({
                Estimate<Share>($0, "in `\(graph.components[cache].id)`")
            })
        {
            load = load * hits.rest
        }
        return flow.attributes[.condition] == nil ? load : load.orLess
    }

    /// The part of its calls that a component makes that looks into a cache, where nothing says which of them that saves:
    /// from none of what is found there to all.
    private func unusedHits(of node: DesignGraph.Node) -> Estimate<Share>? {
        for index in flows(at: node, where: { $0.from == node }) {
            let cache = graph.ends(of: index, along: .calls).to
            guard graph.flows[index].kind == .lookup, !named.contains(graph.components[cache].id),
                let hits = graph.components[cache][.hitRate].flatMap({ Estimate<Share>($0) })
            else { continue }
            return Estimate(
                hits.rest.lower, 1, "not in `\(graph.components[cache].id)`", assuming: hits.assumptions)
        }
        return nil
    }

    /// The items that a load brings along a flow: as many as the flow says, or as the stage of the funnel gets. A ranker
    /// without a stage gets no fewer candidates than it returns.
    func items(along index: Int, of load: Estimate<Rate>) -> Estimate<Rate> {
        let component = graph.components[graph.ends(of: index, along: .calls).to]
        if let items = graph.flows[index].attributes[.items].flatMap({ Estimate<Count>($0, "items a call") })
        {
            return load * items
        }
        guard component.kind.judgesEach else { return load }
        let candidates = (stages[component.id] ?? component[.candidates]).flatMap {
            Estimate<Count>($0, "candidates")
        }
        return candidates.map { load * $0 } ?? load
    }
}

extension ComponentKind {
    /// Whether it works on each of the items that come to it, as retrieval doesn't on each of the corpus.
    fileprivate var judgesEach: Bool {
        [.lightRanker, .heavyRanker, .reranker, .modelServer, .policyEngine, .mixer, .auction].contains(self)
    }
}

extension DesignDocument.Flow {
    /// Whether a load goes along it: calls do, and on a path whatever always happens. A fallback is for failures.
    var carriesLoad: Bool {
        switch kind {
        case .request, .lookup, .shadow: true
        case .event, .stream, .batch: path != nil && attributes[.condition] == nil
        default: false
        }
    }
}
