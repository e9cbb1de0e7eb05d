import SystemDesign

/// A design as a graph of components and flows that can be asked for ways, cuts and cycles.
///
/// Components are known by their index in the document. Every question takes time that grows with the components and
/// flows that it meets, and answers the same for the same document: ways are the shortest, and among those the first.
///
/// ```swift
/// let graph = DesignGraph(document)
/// let ungated = graph.path(from: trainers, to: servers, over: .artifacts, avoiding: gates)
/// ```
public struct DesignGraph: Sendable {
    /// A component's index in the document.
    public typealias Node = Int

    /// The components, in the document's order.
    public let components: [DesignDocument.Component]
    /// The flows, in the document's order.
    public let flows: [DesignDocument.Flow]
    /// For each flow the components at its ends, as the design has them.
    private let ends: [(from: Node, to: Node)]
    /// For each component the flows at it.
    private let flowsAt: [[Int]]
    private let nodes: [String: Node]

    /// The graph of a document.
    public init(_ document: DesignDocument) {
        components = document.components
        flows = document.flows
        let nodes = Dictionary(
            document.components.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        // Readers of documents refuse flows that lead nowhere; where one comes by another way, it is at no component.
        let nowhere = -1
        ends = document.flows.map { (nodes[$0.from] ?? nowhere, nodes[$0.to] ?? nowhere) }
        var flowsAt = [[Int]](repeating: [], count: document.components.count)
        for (index, flow) in ends.enumerated() where flow.from != nowhere && flow.to != nowhere {
            flowsAt[flow.from].append(index)
            if flow.to != flow.from { flowsAt[flow.to].append(index) }
        }
        self.flowsAt = flowsAt
        self.nodes = nodes
    }

    /// The component with this id.
    public func node(_ id: String) -> Node? { nodes[id] }

    /// The flows that come to a component or leave it, as the design has them.
    public func flows(at node: Node) -> [DesignDocument.Flow] { flowsAt[node].map { flows[$0] } }

    /// The indices of the flows at a component.
    public func flowIndices(at node: Node) -> [Int] { flowsAt[node] }

    /// The ends of a flow as a reading has them: a look-up carries data from the store to who asks.
    public func ends(of flow: Int, along reading: FlowReading = .data) -> (from: Node, to: Node) {
        guard let written = flows[flow].kind.writtenAlong, written != reading else { return ends[flow] }
        return (ends[flow].to, ends[flow].from)
    }

    /// What comes straight after a component, or before it.
    public func neighbours(
        of node: Node, over kinds: FlowKinds = .all, along reading: FlowReading = .data,
        backwards: Bool = false
    ) -> [Node] {
        flowsAt[node].compactMap { step(from: node, by: $0, over: kinds, along: reading, backwards) }
    }

    private func step(
        from node: Node, by flow: Int, over kinds: FlowKinds, along reading: FlowReading, _ backwards: Bool
    ) -> Node? {
        guard kinds.contains(flows[flow].kind) else { return nil }
        let ends = ends(of: flow, along: reading)
        let (here, there) = backwards ? (ends.to, ends.from) : (ends.from, ends.to)
        return here == node ? there : nil
    }
}

// MARK: - Ways

/// The shortest ways from some components to everything that they lead to.
public struct Ways: Sendable {
    /// Everything that is reached, the starts among it, the nearest first.
    public fileprivate(set) var components: [DesignGraph.Node] = []
    /// For everything that is reached what comes before it; a start comes before itself.
    fileprivate var before: [DesignGraph.Node: DesignGraph.Node] = [:]

    /// Whether a component is reached.
    public func reaches(_ node: DesignGraph.Node) -> Bool { before[node] != nil }

    /// The components on the way to one, the ends among them; `nil` where it isn't reached.
    public func way(to node: DesignGraph.Node) -> [DesignGraph.Node]? {
        guard reaches(node) else { return nil }
        return sequence(first: node) { before[$0] == $0 ? nil : before[$0] }.reversed()
    }

    fileprivate mutating func add(_ node: DesignGraph.Node, after earlier: DesignGraph.Node) {
        guard before[node] == nil else { return }
        before[node] = earlier
        components.append(node)
    }
}

extension DesignGraph {
    /// The shortest ways from some components to everything that they lead to, in one walk for all.
    ///
    /// What is avoided no way reaches; what it ends at it reaches, and gets no further. Starts are left in any case.
    public func ways(
        from starts: some Sequence<Node>, over kinds: FlowKinds, along reading: FlowReading = .data,
        backwards: Bool = false, avoiding isAvoided: (Node) -> Bool = { _ in false },
        endingAt isEnd: (Node) -> Bool = { _ in false }
    ) -> Ways {
        search(
            from: starts, over: kinds, along: reading, backwards: backwards, avoiding: isAvoided,
            endingAt: isEnd, until: { _ in false })
    }

    /// Everything that can be reached from some components, those among it.
    ///
    /// What cuts a way is reached, and nothing gets past it. The starts are never cut.
    public func reachable(
        from starts: some Sequence<Node>, over kinds: FlowKinds, along reading: FlowReading = .data,
        backwards: Bool = false, cutBy cut: (Node) -> Bool = { _ in false }
    ) -> Set<Node> {
        Set(ways(from: starts, over: kinds, along: reading, backwards: backwards, endingAt: cut).components)
    }

    /// Everything that hangs together with some components, whichever way the flows go: what takes part in a call, say,
    /// where the answer comes back without an arrow of its own. What cuts a way is reached, and nothing gets past it.
    public func connected(
        with starts: some Sequence<Node>, over kinds: FlowKinds, cutBy cut: (Node) -> Bool = { _ in false }
    ) -> Set<Node> {
        var found = Set(starts)
        var open = Array(found)
        while let node = open.popLast() {
            for flow in flowsAt[node] where kinds.contains(flows[flow].kind) {
                for end in [ends[flow].from, ends[flow].to] where found.insert(end).inserted && !cut(end) {
                    open.append(end)
                }
            }
        }
        return found
    }

    /// The shortest way from some components to one of some others that passes none of those to avoid; `nil` where
    /// there is none, which is to say that those to avoid cut every way.
    ///
    /// - Returns: The components on the way, the ends among them.
    public func path(
        from starts: some Sequence<Node>, to isGoal: (Node) -> Bool, over kinds: FlowKinds,
        along reading: FlowReading = .data, avoiding isAvoided: (Node) -> Bool = { _ in false }
    ) -> [Node]? {
        let found = search(
            from: starts, over: kinds, along: reading, backwards: false, avoiding: isAvoided,
            endingAt: { _ in false }, until: isGoal)
        guard let way = found.components.last.flatMap(found.way), way.count > 1, isGoal(way[way.count - 1])
        else { return nil }
        return way
    }

    /// Walks in the order of distance, until it comes to a goal: that is the last component reached then.
    private func search(
        from starts: some Sequence<Node>, over kinds: FlowKinds, along reading: FlowReading, backwards: Bool,
        avoiding isAvoided: (Node) -> Bool, endingAt isEnd: (Node) -> Bool, until isGoal: (Node) -> Bool
    ) -> Ways {
        var ways = Ways()
        for start in starts { ways.add(start, after: start) }
        let startCount = ways.components.count
        var next = 0
        while next < ways.components.count {
            let node = ways.components[next]
            next += 1
            if next > startCount, isEnd(node) { continue }
            for neighbour in neighbours(of: node, over: kinds, along: reading, backwards: backwards)
            where !ways.reaches(neighbour) && !isAvoided(neighbour) {
                ways.add(neighbour, after: node)
                if isGoal(neighbour) { return ways }
            }
        }
        return ways
    }
}

// MARK: - Cycles and parts

extension DesignGraph {
    /// The groups of components in which each can be reached from each other, and single ones that lead to
    /// themselves, in the document's order. No cycle leads through what is avoided.
    public func cycles(
        over kinds: FlowKinds, along reading: FlowReading = .data,
        avoiding isAvoided: (Node) -> Bool = { _ in false }
    ) -> [[Node]] {
        func nextOnes(_ node: Node) -> [Node] {
            neighbours(of: node, over: kinds, along: reading).filter { !isAvoided($0) }
        }
        // Tarjan's algorithm, with a stack of its own: a chain of 10,000 components is deeper than the program's.
        var order = [Int?](repeating: nil, count: components.count)
        var lowest = [Int](repeating: 0, count: components.count)
        var isOpen = [Bool](repeating: false, count: components.count)
        var path: [Node] = []
        var found: [[Node]] = []
        var count = 0
        for root in components.indices where order[root] == nil && !isAvoided(root) {
            var work: [(node: Node, next: [Node])] = []
            func enter(_ node: Node) {
                order[node] = count
                lowest[node] = count
                count += 1
                path.append(node)
                isOpen[node] = true
                work.append((node, nextOnes(node)))
            }
            enter(root)
            while let (node, next) = work.last {
                if let neighbour = next.last {
                    work[work.count - 1].next.removeLast()
                    if let seen = order[neighbour] {
                        if isOpen[neighbour] { lowest[node] = min(lowest[node], seen) }
                    } else {
                        enter(neighbour)
                    }
                    continue
                }
                work.removeLast()
                if let outer = work.last?.node { lowest[outer] = min(lowest[outer], lowest[node]) }
                guard lowest[node] == order[node] else { continue }
                var group: [Node] = []
                repeat {
                    group.append(path.removeLast())
                    isOpen[group[group.count - 1]] = false
                } while group.last != node
                if group.count > 1 || nextOnes(node).contains(node) { found.append(group.sorted()) }
            }
        }
        return found.sorted { $0[0] < $1[0] }
    }

    /// The parts that no flow connects, in the document's order.
    public var parts: [[Node]] {
        var seen: Set<Node> = []
        return components.indices.compactMap { start in
            guard !seen.contains(start) else { return nil }
            let part = connected(with: [start], over: .all)
            seen.formUnion(part)
            return part.sorted()
        }
    }
}
