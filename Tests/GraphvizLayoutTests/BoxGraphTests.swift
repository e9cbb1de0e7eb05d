import GraphvizLayout
import Testing

@Suite("A graph of boxes")
struct BoxGraphTests {
    private let box = Size(width: 120, height: 48)

    @Test("the head of an edge stands after its tail, in either direction")
    func direction() throws {
        for direction in BoxGraph.Direction.allCases {
            var graph = BoxGraph(direction: direction)
            let tail = graph.addBox(box)
            let head = graph.addBox(box)
            graph.addEdge(from: tail, to: head)
            let layout = try graph.layout()
            switch direction {
            case .topToBottom: #expect(layout.boxes[tail].bottom < layout.boxes[head].top)
            case .leftToRight: #expect(layout.boxes[tail].right < layout.boxes[head].left)
            }
        }
    }

    @Test("an edge that leads back ends before it starts, and its route runs from tail to head")
    func backwardEdge() throws {
        var graph = BoxGraph()
        let first = graph.addBox(box)
        let second = graph.addBox(box)
        graph.addEdge(from: first, to: second)
        let back = graph.addEdge(from: second, to: first, pull: .backward)
        let layout = try graph.layout()
        let route = layout.routes[back].points
        let start = try #require(route.first)
        let end = try #require(route.last)
        #expect(layout.boxes[first].bottom < layout.boxes[second].top)
        #expect(layout.boxes[second].inset(by: -1).contains(start))
        #expect(layout.boxes[first].inset(by: -1).contains(end))
    }

    @Test("two edges between one pair run side by side")
    func parallelEdges() throws {
        var graph = BoxGraph()
        let first = graph.addBox(box)
        let second = graph.addBox(box)
        graph.addEdge(from: first, to: second)
        graph.addEdge(from: first, to: second)
        let layout = try graph.layout()
        let starts = layout.routes.compactMap(\.points.first?.x)
        #expect(starts.count == 2)
        #expect(abs(starts[0] - starts[1]) > 10)
    }

    @Test("an edge from a box to itself leaves it and comes back")
    func loop() throws {
        var graph = BoxGraph()
        let only = graph.addBox(box)
        let edge = graph.addEdge(from: only, to: only)
        let layout = try graph.layout()
        let points = layout.routes[edge].points
        #expect(points.first?.x == layout.boxes[only].right)
        #expect(points.last?.x == layout.boxes[only].right)
        #expect(points.contains { $0.x > layout.boxes[only].right + 20 })
    }

    @Test("a group's frame holds its boxes and leaves room above them for its title")
    func groupTitle() throws {
        var graph = BoxGraph()
        let group = graph.addGroup(title: Size(width: 300, height: 20))
        let inside = graph.addBox(box, in: group)
        let layout = try graph.layout()
        let frame = try #require(layout.groups[group])
        #expect(frame.contains(layout.boxes[inside]))
        #expect(layout.boxes[inside].top - frame.top >= 20)
        #expect(frame.size.width >= 300)
    }

    @Test("a graph without boxes has no size, and a group without boxes no frame")
    func empty() throws {
        var graph = BoxGraph()
        graph.addGroup()
        #expect(
            try graph.layout()
                == BoxLayout(size: Size(width: 0, height: 0), boxes: [], groups: [nil], routes: []))
        graph.addBox(box)
        #expect(try graph.layout().groups == [nil])
    }

    @Test(
        "what contradicts itself is refused before Graphviz sees it",
        arguments: [Double.nan, .infinity, -1, 1e6])
    func invalid(length: Double) {
        var graph = BoxGraph()
        graph.addBox(Size(width: length, height: 10))
        #expect(throws: GraphvizError.self) { try graph.layout() }
    }

    @Test("an edge to a box that isn't there, and a group in itself, are refused")
    func dangling() {
        var graph = BoxGraph()
        graph.addBox(box)
        graph.addEdge(from: 0, to: 7)
        #expect(throws: GraphvizError.invalid("edge 0 has an end at a box that isn't there")) {
            try graph.layout()
        }
        var nested = BoxGraph()
        nested.addGroup(in: 0)
        nested.addBox(box)
        #expect(throws: GraphvizError.invalid("group 0 stands in group 0, which isn't there before it")) {
            try nested.layout()
        }
    }

    @Test("a graph that would take minutes is refused at once")
    func tooLarge() {
        var graph = BoxGraph()
        for _ in 0...BoxGraph.limit.boxes { graph.addBox(box) }
        #expect(throws: GraphvizError.self) { try graph.layout() }
    }

    @Test("many tasks at once get the layouts that they would get alone")
    func concurrency() async throws {
        let graphs = (1...40).map { seed in
            var random = RandomGraphs(from: seed)
            return random.graph()
        }
        let alone = try graphs.map { try $0.layout() }
        let together = try await withThrowingTaskGroup(of: (Int, BoxLayout).self) { group in
            for (index, graph) in graphs.enumerated() { group.addTask { (index, try graph.layout()) } }
            var layouts = alone.map { _ in nil as BoxLayout? }
            for try await (index, layout) in group { layouts[index] = layout }
            return layouts
        }
        #expect(together == alone)
    }
}

@Suite("Random graphs")
struct RandomGraphTests {
    @Test("are placed without a crash and without an overlap", arguments: (0..<20).map { $0 * 150 })
    func fuzz(start: Int) throws {
        for seed in start..<start + 150 {
            var random = RandomGraphs(from: seed)
            let graph = random.graph()
            try check(graph, graph.layout(), seed: seed)
        }
    }

    /// Boxes and frames keep clear of each other, but for what they hold.
    private func check(_ graph: BoxGraph, _ layout: BoxLayout, seed: Int) throws {
        let slack = 0.5
        for (index, rect) in layout.boxes.enumerated() {
            for other in layout.boxes[(index + 1)...] where rect.inset(by: slack).overlaps(other) {
                Issue.record("graph \(seed): two boxes overlap")
            }
            let groups = ancestors(of: graph.boxes[index].group, in: graph)
            for (group, frame) in layout.groups.enumerated() {
                guard let frame else { continue }
                if groups.contains(group) {
                    #expect(
                        frame.inset(by: -slack).contains(rect), "graph \(seed): box \(index) leaves its group"
                    )
                } else {
                    #expect(
                        !frame.inset(by: slack).overlaps(rect),
                        "graph \(seed): box \(index) is in group \(group)")
                }
            }
        }
        for (index, frame) in layout.groups.enumerated() {
            for other in (index + 1)..<max(index + 1, graph.groups.count) {
                guard let frame, let otherFrame = layout.groups[other] else { continue }
                if ancestors(of: other, in: graph).contains(index) {
                    #expect(
                        frame.inset(by: -slack).contains(otherFrame), "graph \(seed): a group leaves its own")
                } else if !ancestors(of: index, in: graph).contains(other) {
                    #expect(!frame.inset(by: slack).overlaps(otherFrame), "graph \(seed): two groups overlap")
                }
            }
        }
        for (edge, route) in zip(graph.edges, layout.routes) {
            #expect((graph.routing == .none) == route.points.isEmpty, "graph \(seed): a route is missing")
            #expect(route.points.allSatisfy { $0.x.isFinite && $0.y.isFinite }, "graph \(seed)")
            guard let start = route.points.first, let end = route.points.last else { continue }
            #expect(
                layout.boxes[edge.from].inset(by: -30).contains(start),
                "graph \(seed): a route starts elsewhere")
            #expect(
                layout.boxes[edge.to].inset(by: -30).contains(end), "graph \(seed): a route ends elsewhere")
        }
    }

    private func ancestors(of group: Int?, in graph: BoxGraph) -> Set<Int> {
        var found: Set<Int> = []
        var next = group
        while let index = next {
            found.insert(index)
            next = graph.groups[index].parent
        }
        return found
    }
}
