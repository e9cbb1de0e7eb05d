import DesignGraph
import SystemDesign

/// What comes to each component at the busiest time.
///
/// A load enters where a ``Load`` says that it arrives, or where a client has a rate, and goes along the calls: each
/// call that one request makes brings one more, and a cache that has the answer saves what stands behind it. On a path it
/// goes along events, streams and batches, too.
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
    /// The components whose calls go in a circle, so that no load can be told of them and of what they call.
    public let circle: [DesignGraph.Node]

    /// Follows the loads, while caches have the answers that they usually have, or while they have none.
    init(_ document: DesignDocument, _ graph: DesignGraph, hitting: Bool = true) {
        let entrances = Entrances(document, graph)
        let calls = Calls(document, graph, hitting: hitting)
        (order, circle) = calls.order
        var components = [ComponentLoad?](repeating: nil, count: graph.components.count)
        var flows: [Int: Estimate<Rate>] = [:]
        // What each component gets by each path: a request goes on along the path that it came by.
        var byPath = [[String: Estimate<Rate>]](repeating: [:], count: graph.components.count)
        for node in order {
            // What is said to arrive is all that does.
            let arriving = entrances.loads(at: node)
            var incoming = arriving.map { Incoming(calls: $0, items: $0) }
            var missing: [String] = []
            for group in arriving.isEmpty ? calls.to(node) : [] {
                let known = group.flows.compactMap { index -> Incoming? in
                    let caller = graph.ends(of: index, along: .calls).from
                    missing = missing.adding(components[caller]?.missing ?? [])
                    let own = graph.flows[index].path.flatMap { path in
                        entrances.load(at: caller, for: path) ?? byPath[caller][path]
                    }
                    let load = calls.load(along: index, of: own ?? components[caller]?.calls)
                    // Batches and streams may have a rhythm of their own; who is called has its callers'.
                    let isCall = [.request, .lookup].contains(graph.flows[index].kind)
                    if load == nil, isCall {
                        missing = missing.adding(["the load of `\(graph.components[caller].id)`"])
                    }
                    flows[index] = load
                    return load.map { Incoming(calls: $0, items: calls.items(along: index, of: $0)) }
                }
                let parts = group.isOneVisit ? Incoming.oneOf(known, exactly: group.isCertain) : known
                incoming += parts
                if let path = group.path, let sum = Estimate.sum(parts.map(\.calls)) {
                    byPath[node][path] = byPath[node][path].map { $0 + sum } ?? sum
                }
            }
            guard let sum = Estimate.sum(incoming.map(\.calls)),
                let items = Estimate.sum(incoming.map(\.items))
            else { continue }
            // Calls that call more calls get beyond all bounds in some steps; nothing that follows can be meant.
            guard sum.lower < Self.most, items.lower < Self.most else { continue }
            components[node] = ComponentLoad(calls: sum, items: items, missing: missing)
        }
        self.components = components
        self.flows = flows
    }

    /// A part of what comes to a component.
    private struct Incoming {
        let calls: Estimate<Rate>
        let items: Estimate<Rate>

        /// What several hand over of one request: it is worked on once, which is sure where a hop says so.
        static func oneOf(_ parts: [Incoming], exactly isCertain: Bool) -> [Incoming] {
            guard let calls = Estimate.max(parts.map(\.calls)), let items = Estimate.max(parts.map(\.items)),
                let allCalls = Estimate.sum(parts.map(\.calls)),
                let allItems = Estimate.sum(parts.map(\.items))
            else { return [] }
            return isCertain
                ? [Incoming(calls: calls, items: items)]
                : [Incoming(calls: calls.upTo(allCalls), items: items.upTo(allItems))]
        }
    }

    /// More than any system takes.
    private static let most = 1e15
}

/// The loads that come from outside, by where they arrive.
private struct Entrances {
    private typealias Arrival = (name: String, load: Estimate<Rate>)
    private var arrivals: [DesignGraph.Node: [Arrival]] = [:]
    private let graph: DesignGraph

    init(_ document: DesignDocument, _ graph: DesignGraph) {
        self.graph = graph
        let loads = document.statements(Load.self)
        for load in loads {
            guard let node = load.component.flatMap(graph.node), let peak = load.peakLoad else { continue }
            arrivals[node, default: []].append((load.name, peak))
        }
        for node in graph.components.indices where arrivals[node] == nil {
            guard graph.components[node].kind == .client,
                let rate = graph.components[node][.rate].flatMap({ Estimate<Rate>($0) })
            else { continue }
            arrivals[node] = [("", rate)]
        }
        if arrivals.isEmpty, let load = loads.only(where: { $0.peakLoad != nil && $0.component == nil }),
            let node = graph.entrance, let peak = load.peakLoad
        {
            let assumption = "`\(load.name)` arrive at `\(graph.components[node].id)`"
            arrivals[node] = [(load.name, peak.assuming(assumption))]
        }
    }

    /// What arrives at a component.
    func loads(at node: DesignGraph.Node) -> [Estimate<Rate>] { arrivals[node, default: []].map(\.load) }

    /// What of it goes along a path: where several begin, what is called like it, or else what isn't called like another
    /// one, and then nobody says how much of that; `nil` where nothing arrives.
    func load(at node: DesignGraph.Node, for path: String) -> Estimate<Rate>? {
        guard let all = arrivals[node] else { return nil }
        var paths: [String] = []
        for flow in graph.flows(at: node) where flow.from == graph.components[node].id && flow.carriesLoad {
            if let path = flow.path, !paths.contains(path) { paths.append(path) }
        }
        guard paths.count > 1 else { return .sum(all.map(\.load)) }
        let own = all.filter { $0.name.isLike(path) }
        if !own.isEmpty { return .sum(own.map(\.load)) }
        let rest = all.filter { arrival in !paths.contains { arrival.name.isLike($0) } }
        return Estimate.sum(rest.map(\.load))?.orLess
    }
}

extension String {
    /// Whether it is the name of the same, in the singular or the plural: "ad requests" and "Ad request".
    fileprivate func isLike(_ other: String) -> Bool {
        let (one, another) = (lowercased(), other.lowercased())
        return !one.isEmpty && !another.isEmpty && (one.hasPrefix(another) || another.hasPrefix(one))
    }
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

extension DesignGraph {
    /// The one component from which all paths start, or where there are none, all calls; `nil` where there are several, or
    /// none.
    fileprivate var entrance: Node? {
        let calls = flows.indices.filter { flows[$0].carriesLoad }
        let onPaths = calls.filter { flows[$0].path != nil }
        let counted = onPaths.isEmpty ? calls : onPaths
        let called = Set(counted.map { ends(of: $0, along: .calls).to })
        return Set(counted.map { ends(of: $0, along: .calls).from }).subtracting(called).only { _ in true }
    }
}

extension Collection {
    /// The one element that fulfils a condition; `nil` where there are several, or none.
    func only(where isMeant: (Element) -> Bool) -> Element? {
        let found = filter(isMeant)
        return found.count == 1 ? found.first : nil
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
        let circle = numbers.loads.circle
        let names = circle.prefix(8).map(numbers.name).joined(separator: ", ")
        let more = circle.count > 8 ? " and \(circle.count - 8) more" : ""
        let circular = circle.prefix(1).map { node in
            Calculation(
                "load", of: .component(node), Estimate<Rate>?.none,
                missing: ["a beginning: calls go in a circle, \(names)\(more)"])
        }
        // A load that nobody knows where to put is no load of anything.
        let adrift = numbers.document.statements(Load.self).filter {
            $0.component == nil && $0.peakLoad != nil
        }
        let isPathless = numbers.document.statements(RequestPath.self).isEmpty
        guard known.isEmpty, circular.isEmpty, !isPathless || !adrift.isEmpty else { return known + circular }
        let loadNames = adrift.map { "`\($0.name)`" }.joined(separator: ", ")
        let what =
            adrift.isEmpty
            ? "the load: Load(\"searches\", at: app, peak: .perSecond(700))"
            : "where \(loadNames) arrive: `at:`"
        return [Calculation("load", of: .design, Estimate<Rate>?.none, missing: [what])]
    }
}
