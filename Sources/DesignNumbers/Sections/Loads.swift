import DesignGraph
import SystemDesign

/// What comes to each component at the busiest time.
///
/// A load enters where a ``Load`` says that it arrives, or where a client has a rate, and goes along the calls: each
/// call that one request makes brings one more, and a cache that has the answer saves what stands behind it.
public struct Loads: Sendable {
    /// What comes to one component.
    public struct ComponentLoad: Sendable {
        /// The calls that come to it.
        public let calls: Estimate<Rate>
        /// The items that these bring: keys to read, candidates to score.
        public let items: Estimate<Rate>
        /// What keeps it from being all of it.
        public let missing: [String]
    }

    /// What comes to each component; `nil` where nothing is known to come.
    public let components: [ComponentLoad?]
    /// The calls that each flow brings, by its index; those that are known.
    public let flows: [Int: Estimate<Rate>]
    /// The components in the order in which a load comes to them.
    public let order: [DesignGraph.Node]
    /// The components whose calls go in a circle, so that no load can be told.
    public let circles: [[DesignGraph.Node]]

    /// - Parameter hitting: Whether caches have the answers that they usually have.
    init(_ document: DesignDocument, _ graph: DesignGraph, hitting: Bool = true) {
        let entrances = Self.entrances(of: document, graph)
        let items = ItemsPerCall(document)
        circles = graph.cycles(over: .counted, along: .calls)
        let circular = Set(circles.joined())
        let misses = graph.components.map { component in
            hitting ? component[.hitRate].flatMap { Estimate<Share>($0)?.rest } : nil
        }
        var components = [ComponentLoad?](repeating: nil, count: graph.components.count)
        var flows: [Int: Estimate<Rate>] = [:]
        order = Self.order(of: graph, without: circular)
        for node in order {
            var calls: [Estimate<Rate>] = []
            var bringing: [Estimate<Rate>] = []
            var missing: [String] = []
            for load in entrances[node, default: []] {
                calls.append(load)
                bringing.append(load)
            }
            for index in graph.flowIndices(at: node) where FlowKinds.counted.contains(graph.flows[index].kind)
            {
                let ends = graph.ends(of: index, along: .calls)
                guard ends.to == node, ends.from != node else { continue }
                let flow = graph.flows[index]
                let caller = "`\(graph.components[ends.from].id)`"
                guard
                    let load = flow.load(
                        from: components[ends.from]?.calls, caller, misses[ends.from], in: graph,
                        hitting: hitting)
                else {
                    missing.append("the load of \(caller)")
                    continue
                }
                missing = missing.adding(components[ends.from]?.missing ?? [])
                flows[index] = load
                calls.append(load)
                bringing.append(items.of(flow, to: graph.components[node]).map { load * $0 } ?? load)
            }
            guard let sum = Estimate.sum(calls), let all = Estimate.sum(bringing) else { continue }
            components[node] = ComponentLoad(calls: sum, items: all, missing: missing)
        }
        self.components = components
        self.flows = flows
    }

    /// The components that no circle holds up, callers before those they call.
    private static func order(of graph: DesignGraph, without circular: Set<DesignGraph.Node>) -> [DesignGraph
        .Node]
    {
        func called(by node: DesignGraph.Node) -> [DesignGraph.Node] {
            graph.neighbours(of: node, over: .counted, along: .calls)
        }
        var callers = [Int](repeating: 0, count: graph.components.count)
        let free = graph.components.indices.filter { !circular.contains($0) }
        for node in free { for next in called(by: node) { callers[next] += 1 } }
        var order = free.filter { callers[$0] == 0 }
        var next = 0
        while next < order.count {
            for node in called(by: order[next]) {
                callers[node] -= 1
                if callers[node] == 0, !circular.contains(node) { order.append(node) }
            }
            next += 1
        }
        return order
    }

    /// The loads that come from outside, by where they arrive.
    private static func entrances(
        of document: DesignDocument, _ graph: DesignGraph
    ) -> [DesignGraph.Node: [Estimate<Rate>]] {
        var entrances: [DesignGraph.Node: [Estimate<Rate>]] = [:]
        let loads = document.statements(Load.self)
        for load in loads {
            guard let node = load.component.flatMap(graph.node), let peak = load.peakLoad else { continue }
            entrances[node, default: []].append(peak)
        }
        for node in graph.components.indices where entrances[node] == nil {
            guard graph.components[node].kind == .client, let rate = graph.components[node][.rate] else {
                continue
            }
            entrances[node] = Estimate(rate).map { [$0] }
        }
        if entrances.isEmpty, let load = loads.only(where: { $0.peak != nil && $0.component == nil }),
            let node = graph.entrance, let peak = load.peakLoad
        {
            entrances[node] = [peak.assuming("`\(load.name)` arrive at `\(graph.components[node].id)`")]
        }
        return entrances
    }
}

extension FlowKinds {
    /// The calls that a load goes along. A fallback is taken only when something fails.
    fileprivate static let counted: Self = [.request, .lookup, .shadow]
}

extension Load {
    /// How much arrives at the busiest time.
    var peakLoad: Estimate<Rate>? {
        if let peak { return Estimate(peak) }
        guard let average = average.flatMap({ Estimate<Rate>($0, "on average") }) else { return nil }
        if let factor = peakFactor.flatMap({ Estimate<Count>($0, "at peak") }) { return average * factor }
        return average.assuming("`\(name)` are as many at peak as on average")
    }
}

extension DesignDocument.Flow {
    /// What a caller's load makes of calls along this flow.
    ///
    /// - Parameter misses: The share that the caller hands on, where it is a cache.
    fileprivate func load(
        from caller: Estimate<Rate>?, _ name: String, _ misses: Estimate<Share>?, in graph: DesignGraph,
        hitting: Bool
    ) -> Estimate<Rate>? {
        if let rate = attributes[.rate].flatMap({ Estimate<Rate>($0) }) { return rate }
        guard var load = caller?.result("from \(name)") else { return nil }
        if let calls = attributes[.calls].flatMap({ Estimate<Count>($0, "calls") }) { load = load * calls }
        if let share = attributes[.share].flatMap({ Estimate<Share>($0) }) { load = load * share }
        if let misses { load = load * misses }
        if hitting, let cache = attributes[.cache].flatMap(graph.node),
            let hits = graph.components[cache][.hitRate].flatMap({
                Estimate<Share>($0, "in `\(graph.components[cache].id)`")
            })
        {
            load = load * hits.rest
        }
        return load
    }
}

extension DesignGraph {
    /// The one component from which all paths start; `nil` where there are several, or none.
    fileprivate var entrance: Node? {
        let onPaths = flows.indices.filter {
            flows[$0].path != nil && FlowKinds.counted.contains(flows[$0].kind)
        }
        let called = Set(onPaths.map { ends(of: $0, along: .calls).to })
        return Set(onPaths.map { ends(of: $0, along: .calls).from }).subtracting(called).only { _ in true }
    }
}

extension Collection {
    /// The one element that fulfils a condition; `nil` where there are several, or none.
    func only(where isMeant: (Element) -> Bool) -> Element? {
        let found = filter(isMeant)
        return found.count == 1 ? found.first : nil
    }
}

/// How many items a call brings to a component.
private struct ItemsPerCall {
    private let stages: [String: Count]

    init(_ document: DesignDocument) {
        stages = Dictionary(
            document.statements(Stage.self).compactMap { stage in stage.input.map { (stage.component, $0) } },
            uniquingKeysWith: { first, _ in first })
    }

    /// The items that the flow says, or the candidates that a ranker gets; `nil` where a call is one item.
    func of(_ flow: DesignDocument.Flow, to component: DesignDocument.Component) -> Estimate<Count>? {
        if let items = flow.attributes[.items] { return Estimate(items, "items a call") }
        guard [.lightRanker, .heavyRanker, .reranker].contains(component.kind) else { return nil }
        return (component[.candidates] ?? stages[component.id]).flatMap { Estimate($0, "candidates") }
    }
}

extension NumbersSection {
    static let loads = NumbersSection(
        "load", "Load at peak",
        remark: "Along the calls; a flow that says nothing of calls is one call a request."
    ) { numbers in
        let known = numbers.loads.order.compactMap { node in
            numbers.loads.components[node].map { load in
                Calculation("load", of: .component(node), load.items, missing: load.missing)
            }
        }
        let circular = numbers.loads.circles.flatMap { circle in
            circle.map { node in
                Calculation(
                    "load", of: .component(node), Estimate<Rate>?.none,
                    missing: [
                        "a beginning: calls go in a circle, \(circle.map(numbers.name).joined(separator: ", "))"
                    ])
            }
        }
        if known.isEmpty, circular.isEmpty, !numbers.document.statements(RequestPath.self).isEmpty {
            return [
                Calculation(
                    "load", of: .design, Estimate<Rate>?.none,
                    missing: ["where the load arrives: Load(\"searches\", at: app, peak: .perSecond(700))"])
            ]
        }
        return known + circular
    }
}
