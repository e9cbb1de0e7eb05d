import GraphvizLayout
import SystemDesign

/// Where the parts of a view stand: its boxes measured, then placed by Graphviz.
struct Placement: Hashable, Sendable {
    let cards: [Card]
    let layout: BoxLayout
    /// Whether flows run along right angles; where there are too many for that, along Graphviz's curves.
    let isOrthogonal: Bool
    /// Whether the picture reads from top to bottom.
    let isUpright: Bool

    /// The height that is kept free for a group's title.
    static let groupTitle = 22.0
    /// The distance between a group's frame and its boxes, of which the gutter to the next group is a part.
    static let groupMargin = 22.0
    /// How far a frame is drawn inside of its place: the places of neighbours touch, and flows run between them.
    static let gutter = 7.0

    /// The most components that are placed from left to right.
    static let mostInARow = 12
    /// The most components around which flows are routed at right angles.
    static let mostRouted = 150

    /// The shape, width to height, that suits screens and pages; and how far from it a picture may be before another
    /// direction is tried.
    private static let bestShape = 1.5
    private static let goodShapes = 0.7...2.6

    /// Places a view, or takes a layout that was recorded.
    ///
    /// A short design reads from left to right, like a sentence; a longer one from top to bottom, unless that makes it
    /// far wider or higher than the other way.
    init(_ view: View, layout recorded: BoxLayout? = nil) throws(GraphvizError) {
        isOrthogonal = view.nodes.count <= Self.mostRouted
        let direction = view.direction ?? (view.nodes.count <= Self.mostInARow ? .right : .down)
        let heights = direction == .right ? Self.heights(view) : [:]
        cards = view.nodes.enumerated().map { Card($1, height: heights[$0] ?? 0) }
        if let recorded {
            (layout, isUpright) = (recorded, direction == .down)
            return
        }
        let usual = try Self.graph(view, cards, direction).layout()
        guard view.direction == nil, direction == .down, !Self.goodShapes.contains(usual.shape) else {
            (layout, isUpright) = (usual, direction == .down)
            return
        }
        let other = try Self.graph(view, cards, .right).layout()
        isUpright = usual.distance(to: Self.bestShape) <= other.distance(to: Self.bestShape)
        layout = isUpright ? usual : other
    }

    /// The heights of boxes that are needed for the labels of several flows between one pair to stand below each other.
    private static func heights(_ view: View) -> [Int: Double] {
        let pairs = Dictionary(grouping: view.edges.filter { $0.from != $0.to }) { Set([$0.from, $0.to]) }
        return pairs.filter { $1.count > 1 }.reduce(into: [:]) { heights, pair in
            let height = Double(min(pair.value.count, 12)) * TrackSpreader.labelledGap + 8
            for node in pair.key { heights[node] = max(heights[node] ?? 0, height) }
        }
    }

    /// The boxes and lines of a view, as Graphviz gets to see them.
    static func graph(_ view: View, _ cards: [Card], _ direction: View.Direction) -> BoxGraph {
        let isUpright = direction == .down
        let labels = view.edges.compactMap(\.label).map { TextStyle.label.width(of: $0) + 14 }
        let widestLabel = min(labels.max() ?? 0, Pill.widest)
        var graph = BoxGraph(
            direction: isUpright ? .topToBottom : .leftToRight,
            routing: view.nodes.count <= mostRouted ? .none : .curves, boxSpacing: 40,
            // Room for a label between two boxes, and for the arrow behind it.
            rankSpacing: isUpright ? 58 : min(max(widestLabel + 44, 60), 140),
            parallelSpacing: isUpright ? 40 : 24)
        var groups: [String: Int] = [:]
        for group in view.groups {
            let title = Size(width: TextStyle.group.width(of: group.title) + 12, height: groupTitle)
            groups[group.id] = graph.addGroup(title: title, margin: groupMargin)
        }
        for (node, card) in zip(view.nodes, cards) {
            graph.addBox(card.size, in: node.group.flatMap { groups[$0] })
        }
        for edge in view.edges {
            graph.addEdge(
                from: edge.from, to: edge.to, pull: edge.kind.leadsBack ? .backward : .forward,
                weight: edge.kind.family == .request ? 3 : 1)
        }
        for (from, to) in ghostPlaces(view) { graph.addEdge(from: from, to: to) }
        return graph
    }

    /// Where ghosts would stand: after something in their group that usually comes before them, or else before something
    /// that usually comes after them. These edges are never drawn, and reach no other group, whose order is the flows'.
    private static func ghostPlaces(_ view: View) -> [(from: Int, to: Int)] {
        view.nodes.indices.filter { view.nodes[$0].isGhost }.compactMap { ghost in
            let node = view.nodes[ghost]
            func neighbour(_ kinds: [ComponentKind]) -> Int? {
                view.nodes.firstIndex { $0.group == node.group && kinds.contains($0.kind) }
            }
            if let before = neighbour(node.kind.upstream) { return (before, ghost) }
            return neighbour(node.kind.downstream).map { (ghost, $0) }
        }
    }
}

extension BoxLayout {
    /// The width to the height.
    fileprivate var shape: Double { size.width / max(size.height, 1) }

    /// How far the shape is from another one, as a factor.
    fileprivate func distance(to shape: Double) -> Double { max(self.shape / shape, shape / self.shape) }
}
