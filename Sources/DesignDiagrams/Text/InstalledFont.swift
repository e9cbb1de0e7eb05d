import SVGRenderer

/// The font that images get their text in: unlike browsers, librsvg doesn't fit text into the room it was given.
public enum InstalledFont {
    /// What to tell the user where text is drawn in other widths than it was measured in, and may overflow.
    ///
    /// - Throws: ``SVGRenderingError`` where nothing can be drawn at all.
    public static func warning() throws -> String? {
        let probe = "Handgloves and quick brown foxes 0123456789"
        let style = TextStyle.detail
        let svg = """
            <svg xmlns="http://www.w3.org/2000/svg" width="10" height="10" font-family="\(TextStyle.families)">
            <text id="probe" font-size="\(style.size.short)">\(probe)</text></svg>
            """
        let ratio = try SVGRenderer(svg: Array(svg.utf8)).inkWidth(of: "probe") / style.width(of: probe)
        guard abs(ratio - 1) > 0.03 else { return nil }
        return """
            there is no font here in Arial's widths, so that text in png and pdf may not fit its box; \
            install one: fonts-liberation on Debian
            """
    }
}
