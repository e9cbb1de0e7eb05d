import SystemDesign

/// The cheapest ways from some components to everything that they lead to.
public struct CheapestWays: Sendable {
    /// What the way to each component costs; `nil` where none leads there.
    public fileprivate(set) var costs: [Double?]
    /// The flow by which each component is come to; `nil` for a start, and where no way leads.
    public fileprivate(set) var flows: [Int?]
    /// The component before each; `nil` for a start, and where no way leads.
    fileprivate var before: [DesignGraph.Node?]

    /// The flows on the way to a component, in the order in which they are walked.
    public func way(to node: DesignGraph.Node) -> [Int] {
        var way: [Int] = []
        var node = node
        while let flow = flows[node], let earlier = before[node] {
            way.append(flow)
            node = earlier
        }
        return way.reversed()
    }
}

extension DesignGraph {
    /// The cheapest ways from some components to everything that they lead to; among those as cheap, always the same.
    ///
    /// Where all starts lie on cycles, or nothing leads from them, ways are what they are; no cycle is walked twice, because
    /// nothing gets cheaper by it.
    ///
    /// A start has what it costs to be there. A step costs what it costs by a flow, from one component to the other: `nil`
    /// where it can't be made, and never less than nothing.
    public func cheapestWays(
        from starts: some Sequence<(node: Node, cost: Double)>, along reading: FlowReading = .data,
        backwards: Bool = false, cost: (_ flow: Int, _ from: Node, _ to: Node) -> Double?
    ) -> CheapestWays {
        let none = [Int?](repeating: nil, count: components.count)
        var ways = CheapestWays(
            costs: [Double?](repeating: nil, count: components.count), flows: none, before: none)
        var open = Frontier()
        for start in starts where start.cost < ways.costs[start.node] ?? .infinity {
            ways.costs[start.node] = start.cost
            open.insert(start.cost, start.node)
        }
        while let (known, node) = open.removeNearest() {
            guard known == ways.costs[node] else { continue }
            for flow in flowIndices(at: node) {
                let ends = ends(of: flow, along: reading)
                let (here, there) = backwards ? (ends.to, ends.from) : (ends.from, ends.to)
                guard here == node, let step = cost(flow, here, there),
                    known + step < ways.costs[there] ?? .infinity
                else { continue }
                ways.costs[there] = known + step
                ways.flows[there] = flow
                ways.before[there] = node
                open.insert(known + step, there)
            }
        }
        return ways
    }
}

/// Components by what it costs to come to them, the nearest at hand: a binary heap.
private struct Frontier {
    private typealias Entry = (cost: Double, node: DesignGraph.Node)
    private var entries: [Entry] = []

    mutating func insert(_ cost: Double, _ node: DesignGraph.Node) {
        entries.append((cost, node))
        var place = entries.count - 1
        while place > 0, entries[place] < entries[(place - 1) / 2] {
            entries.swapAt(place, (place - 1) / 2)
            place = (place - 1) / 2
        }
    }

    mutating func removeNearest() -> (cost: Double, node: DesignGraph.Node)? {
        guard let nearest = entries.first, let last = entries.popLast() else { return nil }
        guard !entries.isEmpty else { return nearest }
        entries[0] = last
        var place = 0
        while true {
            let children = [2 * place + 1, 2 * place + 2].filter { $0 < entries.count }
            guard let least = children.min(by: { entries[$0] < entries[$1] }), entries[least] < entries[place]
            else { return nearest }
            entries.swapAt(place, least)
            place = least
        }
    }
}
