extension BoxGraph {
    /// Places the boxes with Graphviz's `dot`, draws frames around the groups and routes the edges.
    ///
    /// It is safe to be called from many tasks at once; they take turns. The same graph gets the same layout from
    /// the same version of Graphviz, and other versions differ by some points.
    ///
    /// - Throws: ``GraphvizError`` where the graph contradicts itself, is larger than ``limit``, or the library
    ///   fails.
    public func layout() throws(GraphvizError) -> BoxLayout {
        try check()
        guard !boxes.isEmpty else {
            return BoxLayout(
                size: Size(width: 0, height: 0), boxes: [], groups: groups.map { _ in nil }, routes: [])
        }
        let bundles = self.bundles
        do {
            return finish(try place(bundles, routing), bundles)
        } catch .library where routing != .none {
            // About one dense graph in a thousand is placed well and then can't be routed; straight lines do.
            return finish(try place(bundles, .none), bundles)
        }
    }

    private func place(_ bundles: [Bundle], _ routing: Routing) throws(GraphvizError) -> Placed {
        try GraphvizLibrary.locked { () throws(GraphvizError) in
            let graph = try CGraph(named: "boxes")
            let parts = try build(graph, bundles, routing)
            return try GraphvizLibrary.layout(graph) { graph in
                Placed(
                    size: graph.bounds(of: graph.root).size,
                    centers: parts.nodes.map { graph.center(of: $0) },
                    frames: parts.clusters.map { $0.map { graph.bounds(of: $0) } },
                    ways: parts.edges.map { graph.points(of: $0) })
            }
        }
    }

    /// The most that is placed: `dot` needs seconds for 3,000 boxes, and density costs more than number.
    public static let limit = (boxes: 3_000, edges: 6_000)

    private struct Placed {
        let size: Size
        let centers: [Point]
        let frames: [Rect?]
        let ways: [[Point]]
    }

    // MARK: - Checking

    private func check() throws(GraphvizError) {
        let limit = Self.limit
        guard boxes.count <= limit.boxes, edges.count <= limit.edges, groups.count <= limit.boxes else {
            throw .tooLarge(
                boxes: boxes.count, edges: edges.count, limit: "\(limit.boxes) boxes and \(limit.edges) edges"
            )
        }
        for (index, box) in boxes.enumerated() {
            guard isLength(box.size.width), isLength(box.size.height) else {
                throw .invalid("the size of box \(index) isn't between 0 and \(Self.longest) points")
            }
            guard box.group.map(groups.indices.contains) ?? true else {
                throw .invalid("box \(index) stands in group \(box.group ?? 0), which isn't there")
            }
        }
        for (index, group) in groups.enumerated() {
            guard isLength(group.title.width), isLength(group.title.height), isLength(group.margin) else {
                throw .invalid("a length of group \(index) isn't between 0 and \(Self.longest) points")
            }
            guard group.parent.map((0..<index).contains) ?? true else {
                throw .invalid(
                    "group \(index) stands in group \(group.parent ?? 0), which isn't there before it")
            }
        }
        for (index, edge) in edges.enumerated() {
            guard boxes.indices.contains(edge.from), boxes.indices.contains(edge.to) else {
                throw .invalid("edge \(index) has an end at a box that isn't there")
            }
        }
        guard isLength(boxSpacing), isLength(rankSpacing), isLength(parallelSpacing), isLength(clearance)
        else {
            throw .invalid("a spacing isn't between 0 and \(Self.longest) points")
        }
    }

    // Longer distances between neighbours overflow 16 bits in Graphviz 2.4x.
    private static let longest = 10_000.0
    private func isLength(_ value: Double) -> Bool { (0...Self.longest).contains(value) }

    /// How hard the library tries: as hard as it can, but for large and dense graphs, where that takes minutes and
    /// gains a few hundredths.
    private var effort: [(name: String, value: String)] {
        boxes.count > 400 || edges.count > 600
            ? [("nslimit", "1"), ("nslimit1", "1"), ("mclimit", "0.1")] : []
    }

    // MARK: - Bundling

    /// All the edges between one pair of boxes, of which Graphviz gets to see one.
    ///
    /// Graphviz 2.4x aborts, or never ends, on two edges between one pair of boxes in groups.
    private struct Bundle {
        /// The box that comes first and the box that comes after it.
        let first: Int
        let second: Int
        var edges: [Int] = []
        var pulls = false
        var weight = 0
    }

    private var bundles: [Bundle] {
        var bundles: [Bundle] = []
        var known: [Set<Int>: Int] = [:]
        // What pulls forward decides the order of a pair; what leads back follows it.
        let order = edges.indices.sorted { left, right in
            (edges[left].pull.rank, left) < (edges[right].pull.rank, right)
        }
        for index in order where edges[index].from != edges[index].to {
            let edge = edges[index]
            let isBackward = edge.pull == .backward
            let (first, second) = isBackward ? (edge.to, edge.from) : (edge.from, edge.to)
            let bundle = known[[first, second]] ?? bundles.count
            if bundle == bundles.count {
                known[[first, second]] = bundle
                bundles.append(Bundle(first: first, second: second))
            }
            bundles[bundle].edges.append(index)
            bundles[bundle].pulls = bundles[bundle].pulls || edge.pull != .none
            bundles[bundle].weight = min(5, bundles[bundle].weight + max(1, edge.weight))
        }
        return bundles
    }

    // MARK: - Building

    private func build(
        _ graph: borrowing CGraph, _ bundles: [Bundle], _ routing: Routing
    ) throws(GraphvizError) -> (nodes: [CGraph.Node], clusters: [CGraph.Subgraph?], edges: [CGraph.Edge]) {
        graph.declare(
            [
                ("rankdir", direction == .topToBottom ? "TB" : "LR"),
                ("nodesep", inches(max(0, boxSpacing - 2 * clearance))),
                ("ranksep", inches(max(0, rankSpacing - 2 * clearance))),
                ("splines", routing == .curves ? "spline" : routing == .polylines ? "polyline" : "none"),
                ("margin", "0"), ("label", ""), ("labeljust", "l"),
            ] + effort, of: .graphs)
        graph.declare(
            [
                ("shape", "box"), ("fixedsize", "true"), ("label", ""), ("margin", "0"), ("width", "1"),
                ("height", "1"),
            ], of: .nodes)
        // No arrow heads: a route ends where its box begins, and who draws it draws the head.
        graph.declare([("dir", "none"), ("constraint", "true"), ("weight", "1")], of: .edges)

        var clusters: [CGraph.Subgraph?] = []
        let names = graph.clusterNames(count: groups.count)
        let inhabited = inhabitedGroups
        for (index, group) in groups.enumerated() {
            guard inhabited.contains(index) else {
                clusters.append(nil)
                continue
            }
            let parent = group.parent.flatMap { clusters[$0] } ?? graph.root
            let cluster = try made(graph.addSubgraph(named: names[index], in: parent))
            graph.set("margin", "\(Int(max(0, group.margin - clearance).rounded(.up)))", of: cluster)
            if group.title.width > 0, group.title.height > 0 {
                // An empty table of fixed size reserves room for a title without measuring any font.
                let (width, height) = (
                    Int(group.title.width.rounded(.up)), Int(group.title.height.rounded(.up))
                )
                graph.set(
                    "label",
                    .html(
                        """
                        <TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0" FIXEDSIZE="TRUE" \
                        WIDTH="\(width)" HEIGHT="\(height)"><TR><TD></TD></TR></TABLE>
                        """),
                    of: cluster)
            }
            clusters.append(cluster)
        }

        var nodes: [CGraph.Node] = []
        for (index, box) in boxes.enumerated() {
            let parent = box.group.flatMap { clusters[$0] } ?? graph.root
            let node = try made(graph.addNode(named: "box_\(index)", in: parent))
            graph.set("width", .plain(inches(even(box.size.width + 2 * clearance))), of: node)
            graph.set("height", .plain(inches(even(box.size.height + 2 * clearance))), of: node)
            nodes.append(node)
        }

        var lines: [CGraph.Edge] = []
        for bundle in bundles {
            let edge = try made(graph.addEdge(from: nodes[bundle.first], to: nodes[bundle.second]))
            graph.set("weight", "\(bundle.weight)", of: edge)
            if !bundle.pulls { graph.set("constraint", "false", of: edge) }
            lines.append(edge)
        }
        return (nodes, clusters, lines)
    }

    /// The groups that hold a box, directly or in a group within; an empty one would get a frame at the origin.
    private var inhabitedGroups: Set<Int> {
        var inhabited: Set<Int> = []
        for box in boxes {
            var group = box.group
            while let index = group, inhabited.insert(index).inserted { group = groups[index].parent }
        }
        return inhabited
    }

    private func made<Part>(_ part: Part?) throws(GraphvizError) -> Part {
        guard let part else { throw .library(GraphvizLibrary.complaint) }
        return part
    }

    private func inches(_ points: Double) -> String { "\(points / 72)" }

    /// Graphviz counts in whole points here and there; even ones have a whole half.
    private func even(_ length: Double) -> Double { (length / 2).rounded(.up) * 2 }

    // MARK: - Finishing

    private func finish(_ placed: Placed, _ bundles: [Bundle]) -> BoxLayout {
        let rects = zip(boxes, placed.centers).map { Rect(center: $1, size: $0.size) }
        var routes = edges.map { _ in Route(points: []) }
        for (bundle, way) in zip(bundles, placed.ways) where routing != .none {
            let (first, second) = (rects[bundle.first], rects[bundle.second])
            let line = way.isEmpty ? first.line(to: second) : way.reaching(from: first, to: second)
            for (place, index) in bundle.edges.enumerated() {
                let distance = (Double(place) - Double(bundle.edges.count - 1) / 2) * parallelSpacing
                let side = line.shifted(by: distance, from: first, to: second)
                routes[index].points = edges[index].from == bundle.first ? side : side.reversed()
            }
        }
        if routing != .none {
            var loops: [Int: Int] = [:]
            for (index, edge) in edges.enumerated() where edge.from == edge.to {
                routes[index].points = rects[edge.from].loop(loops[edge.from, default: 0])
                loops[edge.from, default: 0] += 1
            }
        }
        return BoxLayout(size: placed.size, boxes: rects, groups: placed.frames, routes: routes)
    }
}

extension BoxGraph.Pull {
    fileprivate var rank: Int {
        switch self {
        case .forward: 0
        case .backward: 1
        case .none: 2
        }
    }
}

extension [Point] {
    /// The way, which ends at the clearance around boxes, on to the boxes themselves.
    fileprivate func reaching(from first: Rect, to second: Rect) -> [Point] {
        guard count >= 4 else { return self }
        var way = self
        way[0] = first.landing(of: self[0], from: self[1])
        way[count - 1] = second.landing(of: self[count - 1], from: self[count - 2])
        return way
    }

    /// The way moved aside, each of its ends along the side of the box that it touches.
    fileprivate func shifted(by distance: Double, from first: Rect, to second: Rect) -> [Point] {
        guard distance != 0, let start = self.first, let end = last else { return self }
        let atStart = first.shift(of: start, by: distance)
        let atEnd = second.shift(of: end, by: distance)
        return enumerated().map { index, point in
            let share = Double(index) / Double(count - 1)
            return Point(
                x: point.x + atStart.x * (1 - share) + atEnd.x * share,
                y: point.y + atStart.y * (1 - share) + atEnd.y * share)
        }
    }
}

extension Rect {
    /// A straight way from the edge of this rectangle to the edge of another.
    fileprivate func line(to other: Rect) -> [Point] {
        let (start, end) = (edgePoint(towards: other.center), other.edgePoint(towards: center))
        let third = Point(x: (end.x - start.x) / 3, y: (end.y - start.y) / 3)
        return [
            start, Point(x: start.x + third.x, y: start.y + third.y),
            Point(x: end.x - third.x, y: end.y - third.y), end,
        ]
    }

    /// Where the line from the middle to a point crosses the edge.
    private func edgePoint(towards point: Point) -> Point {
        let (dx, dy) = (point.x - center.x, point.y - center.y)
        let reach = max(abs(dx) / max(size.width / 2, 1e-9), abs(dy) / max(size.height / 2, 1e-9), 1e-9)
        return Point(x: center.x + dx / reach, y: center.y + dy / reach)
    }

    /// Where a way that came to a point near the rectangle meets it: straight on, or else at the nearest place.
    fileprivate func landing(of point: Point, from before: Point) -> Point {
        let nearest = Point(
            x: Swift.max(left, Swift.min(point.x, right)), y: Swift.max(top, Swift.min(point.y, bottom)))
        let (dx, dy) = (point.x - before.x, point.y - before.y)
        if nearest.y != point.y, nearest.x == point.x, dy != 0 {
            let x = point.x + dx / dy * (nearest.y - point.y)
            if (left...right).contains(x) { return Point(x: x, y: nearest.y) }
        } else if nearest.x != point.x, nearest.y == point.y, dx != 0 {
            let y = point.y + dy / dx * (nearest.x - point.x)
            if (top...bottom).contains(y) { return Point(x: nearest.x, y: y) }
        }
        return nearest
    }

    /// How a point on the edge moves when it goes so far along its side, but not around the corner.
    fileprivate func shift(of point: Point, by distance: Double) -> Point {
        let corner = 8.0
        if min(abs(point.y - top), abs(point.y - bottom)) <= min(abs(point.x - left), abs(point.x - right)) {
            let moved = Swift.max(Swift.min(point.x + distance, right - corner), left + corner)
            return Point(x: moved - point.x, y: 0)
        }
        let moved = Swift.max(Swift.min(point.y + distance, bottom - corner), top + corner)
        return Point(x: 0, y: moved - point.y)
    }

    /// A way out of the right side and back into it, wider with each one.
    fileprivate func loop(_ number: Int) -> [Point] {
        let reach = 52 + 12 * Double(number)
        let half = Swift.min(size.height / 4, 14)
        let (upper, lower) = (center.y - half, center.y + half)
        return [
            Point(x: right, y: upper), Point(x: right + reach, y: upper - half),
            Point(x: right + reach, y: lower + half), Point(x: right, y: lower),
        ]
    }
}
