import SVGRenderer

extension DiagramFormat {
    /// A page of lines and texts, to print or to put into a paper.
    static let pdf = DiagramFormat(
        name: "pdf", meaning: "a page, for print and papers", isBinary: true, contents: [.graph, .chart]
    ) {
        try SVGRenderer(svg: Array($0.view.svg(theme: $0.flatTheme).utf8)).pdf()
    }
}
