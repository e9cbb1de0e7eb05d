import DesignGraph
import SystemDesign

/// Where data gets from some components, and by which way: the shortest to each, all found in one go.
struct Spread: Sendable {
    /// What comes before a component on the way to it; a start comes before itself.
    private var before: [DesignGraph.Node: DesignGraph.Node] = [:]
    /// Everything that is reached, the starts first, then by how far away it is.
    private(set) var reached: [DesignGraph.Node] = []
    /// Where it was stopped.
    private var ends: Set<DesignGraph.Node> = []

    /// Follows flows from some components, and stops where something stops them: it is reached, and the way ends.
    init(
        in graph: DesignGraph, from starts: some Sequence<DesignGraph.Node>, over kinds: FlowKinds,
        stoppedBy stops: (DesignGraph.Node) -> Bool
    ) {
        for start in starts where before.updateValue(start, forKey: start) == nil { reached.append(start) }
        var next = 0
        while next < reached.count {
            let node = reached[next]
            next += 1
            guard !ends.contains(node) else { continue }
            for neighbour in graph.neighbours(of: node, over: kinds) where before[neighbour] == nil {
                before[neighbour] = node
                reached.append(neighbour)
                if stops(neighbour) { ends.insert(neighbour) }
            }
        }
    }

    /// Whether it gets to a component and on from there.
    func passes(_ node: DesignGraph.Node) -> Bool { before[node] != nil && !ends.contains(node) }

    /// The way to a component, from its start on; `nil` where there is none.
    func way(to node: DesignGraph.Node) -> [DesignGraph.Node]? {
        guard before[node] != nil else { return nil }
        let way = sequence(first: node) { before[$0] == $0 ? nil : before[$0] }
        return way.reversed()
    }
}
