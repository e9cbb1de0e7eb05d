/// Which of a theme's palettes a picture has where it can't have both.
public enum Appearance: String, Hashable, Sendable, CaseIterable {
    /// For light surroundings.
    case light
    /// For dark surroundings.
    case dark
}

extension Theme {
    /// The theme with one palette for all surroundings.
    ///
    /// An SVG in it has the palette's colours as attributes, which is what librsvg draws: it ignores both custom
    /// properties and media queries.
    package func flat(_ appearance: Appearance) -> Theme {
        var theme = self
        (theme.light, theme.dark) = appearance == .light ? (light, light) : (dark, dark)
        return theme
    }
}
