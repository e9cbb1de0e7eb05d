import GraphvizLayout

/// A component as a box: its texts, broken into lines, and the size that holds them.
struct Card: Hashable {
    let title: [String]
    let detail: [String]
    let size: Size

    /// The distance between the edge and the text; on the left there is the bar besides.
    static let padding = Size(width: 14, height: 9)
    /// The width of the bar of the plane's colour on the left.
    static let bar = 5.0

    private static let widest = 184.0

    init(_ node: View.Node) {
        title = TextStyle.component.lines(of: node.title, width: Self.widest, atMost: 2)
        detail = TextStyle.detail.lines(of: node.detail, width: Self.widest, atMost: 2)
        let widths =
            title.map { TextStyle.component.width(of: $0) } + detail.map { TextStyle.detail.width(of: $0) }
        // Real fonts are wider than the table here and there, by four parts in a hundred at most.
        let width = max(88, (widths.max() ?? 0) * 1.04) + 2 * Self.padding.width + Self.bar
        let height =
            Double(title.count) * TextStyle.component.lineHeight + Double(detail.count)
            * TextStyle.detail.lineHeight
            + 2 * Self.padding.height
        size = Size(width: (width / 2).rounded(.up) * 2, height: max(44, (height / 2).rounded(.up) * 2))
    }
}
