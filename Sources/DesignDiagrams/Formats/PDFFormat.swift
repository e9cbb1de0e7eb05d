import SVGRenderer

extension DiagramFormat {
    /// A page of lines and texts, to print or to put into a paper.
    static let pdf = DiagramFormat(name: "pdf", meaning: "a page, for print and papers", isBinary: true) {
        try SVGRenderer(svg: Array(Picture($0.view).svg(theme: $0.flatTheme).utf8)).pdf()
    }
}
