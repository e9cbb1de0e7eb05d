import SVGRenderer

extension DiagramFormat {
    /// An image of pixels, ``Drawing/scale`` of them for one of the picture's own.
    ///
    /// Where nothing is said it is two, because most screens have so many, and small text is blurred with fewer; and
    /// down to one where the image would be too large.
    static let png = DiagramFormat(
        name: "png", meaning: "an image, for slides and chats", isBinary: true, contents: [.graph, .chart]
    ) {
        let renderer = try SVGRenderer(svg: Array($0.view.svg(theme: $0.flatTheme).utf8))
        return try renderer.png(scale: $0.scale ?? max(1, min(2, renderer.largestScale)))
    }
}
