import GraphvizLayout
import SystemDesign

/// Where the parts of a view stand: its boxes measured, then placed by Graphviz.
struct Placement: Hashable, Sendable {
    let cards: [Card]
    let layout: BoxLayout

    /// The height that is kept free for a group's title.
    static let groupTitle = 22.0
    /// The distance between a group's frame and its boxes, of which the gutter to the next group is a part.
    static let groupMargin = 18.0
    /// How far a frame is drawn inside of its place, because the places of neighbours touch.
    static let gutter = 4.0

    /// The most components that are placed from left to right.
    static let mostInARow = 12

    /// Places a view, or takes a layout that was recorded.
    init(_ view: View, layout recorded: BoxLayout? = nil) throws(GraphvizError) {
        cards = view.nodes.map { Card($0) }
        if let recorded {
            layout = recorded
        } else {
            layout = try Self.graph(view, cards).layout()
        }
    }

    /// The boxes and lines of a view, as Graphviz gets to see them.
    static func graph(_ view: View, _ cards: [Card]) -> BoxGraph {
        // A short design reads like a sentence, a long one would not fit the screen that way.
        let isShort = view.direction.map { $0 == .right } ?? (view.nodes.count <= Self.mostInARow)
        let labels = view.edges.compactMap(\.label).map { TextStyle.label.width(of: $0) + 14 }
        let widestLabel = min(labels.max() ?? 0, Pill.widest)
        var graph = BoxGraph(
            direction: isShort ? .leftToRight : .topToBottom, routing: .curves, boxSpacing: 30,
            // Room for a label between two boxes, and for the arrow behind it.
            rankSpacing: isShort ? min(max(widestLabel + 44, 60), 140) : 58,
            parallelSpacing: isShort ? 24 : 40)
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
        return graph
    }
}
