import SVGRenderer

extension DiagramFormat {
    /// An image of pixels, ``Drawing/scale`` of them for one of the picture's own.
    static let png = DiagramFormat(name: "png", meaning: "an image, for slides and chats", isBinary: true) {
        try SVGRenderer(svg: Array(Picture($0.view).svg(theme: $0.flatTheme).utf8)).png(scale: $0.scale)
    }
}
