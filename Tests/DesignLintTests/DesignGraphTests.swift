import DesignGraph
import SystemDesign
import Testing

/// The graph's answers, held against the slow and obvious ones on random graphs.
@Suite("The graph of a design")
struct DesignGraphTests {
    /// A design of so many components with these flows between them, by their numbers.
    private static func document(
        components count: Int, flows: [(from: Int, to: Int, kind: FlowKind)]
    ) throws -> DesignDocument {
        let components = (0..<count).map { "{\"id\": \"c\($0)\", \"kind\": \"custom\"}" }
        let flows = flows.map {
            "{\"from\": \"c\($0.from)\", \"to\": \"c\($0.to)\", \"kind\": \"\($0.kind.rawValue)\", \"step\": \"data\"}"
        }
        let json = """
            {"schemaVersion": 1, "id": "Random", "title": "Random",
             "components": [\(components.joined(separator: ","))], "flows": [\(flows.joined(separator: ","))]}
            """
        return try DesignDocument(json: json.utf8)
    }

    /// The graph of up to 12 components with up to 30 flows of all kinds, the same for the same number.
    private static func graph(_ seed: Int) throws -> DesignGraph {
        var state = UInt64(seed + 1) &* 0x9E37_79B9_7F4A_7C15
        func next(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        let count = 1 + next(12)
        let flows = (0..<next(30)).map { _ in
            (from: next(count), to: next(count), kind: FlowKind.allCases[next(FlowKind.allCases.count)])
        }
        return DesignGraph(try document(components: count, flows: flows))
    }

    private static let kinds: [FlowKinds] = [.all, .data, .calls, .artifacts, .feedback]

    /// For each two components the length of the shortest way, by Floyd and Warshall; `nil` where there is none.
    private func distances(
        _ graph: DesignGraph, over kinds: FlowKinds, along reading: FlowReading,
        avoiding isAvoided: (Int) -> Bool
    ) -> [[Int?]] {
        let count = graph.components.count
        var lengths = [[Int?]](repeating: [Int?](repeating: nil, count: count), count: count)
        for flow in graph.flows.indices where kinds.contains(graph.flows[flow].kind) {
            let (from, to) = graph.ends(of: flow, along: reading)
            if !isAvoided(to) { lengths[from][to] = 1 }
        }
        for middle in 0..<count {
            for from in 0..<count {
                for to in 0..<count {
                    guard let first = lengths[from][middle], let second = lengths[middle][to] else {
                        continue
                    }
                    lengths[from][to] = min(lengths[from][to] ?? .max, first + second)
                }
            }
        }
        return lengths
    }

    @Test("has the shortest ways, and none through what is avoided", arguments: 0..<60)
    func ways(seed: Int) throws {
        let graph = try Self.graph(seed)
        let isAvoided = { $0 % 5 == 3 }
        for kinds in Self.kinds {
            for reading in FlowReading.allCases {
                let lengths = distances(graph, over: kinds, along: reading, avoiding: isAvoided)
                let ways = graph.ways(from: [0], over: kinds, along: reading, avoiding: isAvoided)
                for goal in graph.components.indices.dropFirst() {
                    let length = lengths[0][goal]
                    #expect(ways.way(to: goal).map { $0.count - 1 } == length)
                    let path = graph.path(
                        from: [0], to: { $0 == goal }, over: kinds, along: reading, avoiding: isAvoided)
                    #expect(path.map { $0.count - 1 } == length)
                    #expect(path?.first ?? 0 == 0 && path?.last ?? goal == goal)
                    for (from, to) in zip(path ?? [], (path ?? []).dropFirst()) {
                        #expect(graph.neighbours(of: from, over: kinds, along: reading).contains(to))
                    }
                }
            }
        }
    }

    /// What the cheapest way from the first component costs, step by step for as long as any gets cheaper.
    private func costs(_ graph: DesignGraph, backwards: Bool, _ cost: (Int) -> Double?) -> [Double?] {
        var costs = [Double?](repeating: nil, count: graph.components.count)
        costs[0] = 1
        for _ in graph.components {
            for flow in graph.flows.indices {
                let ends = graph.ends(of: flow)
                let (from, to) = backwards ? (ends.to, ends.from) : (ends.from, ends.to)
                guard let known = costs[from], let step = cost(flow), known + step < costs[to] ?? .infinity
                else { continue }
                costs[to] = known + step
            }
        }
        return costs
    }

    @Test("has the cheapest ways, forwards and backwards", arguments: 0..<60)
    func cheapestWays(seed: Int) throws {
        let graph = try Self.graph(seed)
        let cost: (Int) -> Double? = { $0 % 7 == 3 ? nil : Double($0 * 5 % 4) }
        for backwards in [false, true] {
            let ways = graph.cheapestWays(from: [(node: 0, cost: 1)], backwards: backwards) { flow, _, _ in
                cost(flow)
            }
            #expect(ways.costs == costs(graph, backwards: backwards, cost))
            for goal in graph.components.indices where ways.costs[goal] != nil {
                let way = ways.way(to: goal)
                #expect(1 + way.compactMap(cost).reduce(0, +) == ways.costs[goal])
                var node = 0
                for flow in way {
                    let ends = graph.ends(of: flow)
                    #expect(node == (backwards ? ends.to : ends.from))
                    node = backwards ? ends.from : ends.to
                }
                #expect(node == goal)
            }
        }
    }

    @Test("reaches backwards what reaches forwards", arguments: 0..<60)
    func backwards(seed: Int) throws {
        let graph = try Self.graph(seed)
        for kinds in Self.kinds {
            for from in graph.components.indices {
                for to in graph.components.indices {
                    let there = graph.reachable(from: [from], over: kinds).contains(to)
                    let back = graph.reachable(from: [to], over: kinds, backwards: true).contains(from)
                    #expect(there == back)
                }
            }
        }
    }

    @Test("gets to what cuts a way, and no further", arguments: 0..<60)
    func cuts(seed: Int) throws {
        let graph = try Self.graph(seed)
        let cut = { $0 % 4 == 1 }
        let reached = graph.reachable(from: [0], over: .all, cutBy: cut)
        for node in graph.components.indices.dropFirst() {
            let way = graph.path(
                from: [0], to: { $0 == node }, over: .all, avoiding: { $0 != node && cut($0) })
            #expect(reached.contains(node) == (way != nil))
        }
    }

    @Test("finds the cycles", arguments: 0..<60)
    func cycles(seed: Int) throws {
        let graph = try Self.graph(seed)
        let isAvoided = { $0 % 5 == 3 }
        for kinds in Self.kinds {
            let lengths = distances(graph, over: kinds, along: .data, avoiding: isAvoided)
            let expected = graph.components.indices.compactMap { node -> [Int]? in
                guard !isAvoided(node), lengths[node][node] != nil else { return nil }
                return graph.components.indices.filter {
                    lengths[node][$0] != nil && lengths[$0][node] != nil && !isAvoided($0)
                }
            }
            let found = graph.cycles(over: kinds, avoiding: isAvoided)
            #expect(Set(found) == Set(expected))
            #expect(found.count == Set(expected).count)
        }
    }

    @Test("falls into parts that no flow connects", arguments: 0..<60)
    func parts(seed: Int) throws {
        let graph = try Self.graph(seed)
        #expect(graph.parts.flatMap(\.self).sorted() == Array(graph.components.indices))
        let part = Dictionary(
            uniqueKeysWithValues: graph.parts.enumerated().flatMap { index, nodes in nodes.map { ($0, index) }
            })
        for flow in graph.flows.indices {
            let (from, to) = graph.ends(of: flow)
            #expect(part[from] == part[to])
        }
        for nodes in graph.parts {
            let forth = graph.reachable(from: nodes.prefix(1), over: .all)
            #expect(forth.isSubset(of: nodes))
        }
    }

    @Test("hangs together over some kinds of flow as the parts of what has only those do", arguments: 0..<60)
    func connected(seed: Int) throws {
        let graph = try Self.graph(seed)
        for kinds in Self.kinds {
            let reached = graph.connected(with: [0], over: kinds)
            for flow in graph.flows.indices where kinds.contains(graph.flows[flow].kind) {
                let (from, to) = graph.ends(of: flow)
                #expect(reached.contains(from) == reached.contains(to))
            }
            let forth = graph.reachable(from: [0], over: kinds)
            let back = graph.reachable(from: [0], over: kinds, backwards: true)
            #expect(forth.union(back).isSubset(of: reached))
        }
    }

    @Test("has a look-up's data come from the store, and its call go there")
    func readings() throws {
        let graph = DesignGraph(try Self.document(components: 2, flows: [(0, 1, .lookup)]))
        #expect(graph.neighbours(of: 0, along: .calls) == [1])
        #expect(graph.neighbours(of: 1, along: .data) == [0])
        #expect(graph.neighbours(of: 0, along: .data) == [])
    }

    @Test("leaves out flows that lead to nothing")
    func danglingFlows() throws {
        var document = try Self.document(components: 2, flows: [(0, 1, .batch)])
        document.components.removeLast()
        #expect(DesignGraph(document).parts == [[0]])
        #expect(DesignGraph(document).cycles(over: .all) == [])
    }

    @Test("counts kinds of flow as sets do")
    func flowKinds() {
        for kind in FlowKind.allCases {
            let inData = FlowKinds.data.contains(kind)
            let inFeedback = FlowKinds.feedback.contains(kind)
            #expect(FlowKinds.data.union(.feedback).contains(kind) == (inData || inFeedback))
            #expect(FlowKinds.data.subtracting(.feedback).contains(kind) == (inData && !inFeedback))
        }
    }
}
