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
        var graph = BoxGraph(direction: .topToBottom, routing: .curves, boxSpacing: 30, rankSpacing: 58)
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
