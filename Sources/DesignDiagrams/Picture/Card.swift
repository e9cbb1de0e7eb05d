import GraphvizLayout

/// A component as a box: its texts, broken into lines, and the size that holds them.
struct Card: Hashable {
    let title: [String]
    let detail: [String]
    let size: Size
    /// The room that the texts take.
    private let text: Size

    /// The side of the icon's tile.
    static let tile = 30.0
    /// The distance between the tile and the edges on its left, and between the tile and the text.
    static let gap = 9.0
    /// The distance between the text and the edges on its right, above and below.
    static let padding = Size(width: 12, height: 9)
    /// Where the text begins, from the left edge.
    static let textStart = gap + tile + gap

    private static let widest = 184.0

    /// Measures a component's texts; what has many flows side by side at one of its sides needs that much height.
    init(_ node: View.Node, height leastHeight: Double = 0) {
        title = TextStyle.component.lines(of: node.title, width: Self.widest, atMost: 2)
        detail = TextStyle.detail.lines(of: node.detail, width: Self.widest, atMost: 2)
        let widths =
            title.map { TextStyle.component.width(of: $0) } + detail.map { TextStyle.detail.width(of: $0) }
        text = Size(
            // Real fonts are wider than the table here and there, by four parts in a hundred at most.
            width: (widths.max() ?? 0) * 1.04,
            height: Double(title.count) * TextStyle.component.lineHeight
                + Double(detail.count) * TextStyle.detail.lineHeight)
        let badge = node.badge.map { $0.size.width + Badge.gap } ?? 0
        let width = Self.textStart + max(64, text.width) + badge + Self.padding.width
        let height = text.height + 2 * Self.padding.height
        size = Size(
            width: (width / 2).rounded(.up) * 2, height: max(48, leastHeight, (height / 2).rounded(.up) * 2))
    }
    /// Where the texts stand on the card.
    func textPlace(in box: Rect) -> Rect {
        Rect(origin: Point(x: box.left + Self.textStart, y: box.center.y - text.height / 2), size: text)
    }
}
