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

    /// - Parameter hitting: Whether caches have the answers that they usually have.
    init(_ document: DesignDocument, _ graph: DesignGraph, hitting: Bool = true) {
        let entrances = Self.entrances(of: document, graph)
        let calls = Calls(document, graph, hitting: hitting)
        (order, circle) = calls.order
        var components = [ComponentLoad?](repeating: nil, count: graph.components.count)
        var flows: [Int: Estimate<Rate>] = [:]
        for node in order {
            // What is said to arrive is all that does.
            let arriving = entrances[node, default: []]
            var incoming = arriving.map { Incoming(calls: $0, items: $0) }
            var missing: [String] = []
            for group in arriving.isEmpty ? calls.to(node) : [] {
                let known = group.flows.compactMap { index -> Incoming? in
                    let caller = graph.ends(of: index, along: .calls).from
                    missing = missing.adding(components[caller]?.missing ?? [])
                    let load = calls.load(along: index, of: components[caller]?.calls)
                    // Batches and streams may have a rhythm of their own; who is called has its callers'.
                    let isCall = [.request, .lookup].contains(graph.flows[index].kind)
                    if load == nil, isCall {
                        missing = missing.adding(["the load of `\(graph.components[caller].id)`"])
                    }
                    flows[index] = load
                    return load.map { Incoming(calls: $0, items: calls.items(along: index, of: $0)) }
                }
                incoming += group.isOneVisit ? Incoming.oneOf(known, exactly: group.isCertain) : known
            }
            guard let sum = Estimate.sum(incoming.map(\.calls)),
                let items = Estimate.sum(incoming.map(\.items))
            else { continue }
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
    /// The one component from which all paths start; `nil` where there are several, or none.
    fileprivate var entrance: Node? {
        let onPaths = flows.indices.filter {
            flows[$0].path != nil && flows[$0].carriesLoad
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
        let names = numbers.loads.circle.map(numbers.name).joined(separator: ", ")
        let circular = numbers.loads.circle.map { node in
            Calculation(
                "load", of: .component(node), Estimate<Rate>?.none,
                missing: ["a beginning: calls go in a circle, \(names)"])
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
