import SystemDesign

extension Theme {
    /// The colours of Blueprint.
    public static let standard = Theme(
        name: "standard", meaning: "colours, light and dark",
        light: Palette(
            canvas: "#ffffff", card: "#ffffff", text: "#16202c", muted: "#4b5768",
            planes: [
                .actors: PlaneColours(ink: "#1b2733", tint: "#f3f4f5"),
                .data: PlaneColours(ink: "#0a4a82", tint: "#eef3f8"),
                .features: PlaneColours(ink: "#06764d", tint: "#edf6f2"),
                .training: PlaneColours(ink: "#a3168f", tint: "#faf0f8"),
                .serving: PlaneColours(ink: "#3a1fd6", tint: "#f2f0fd"),
                .monitoring: PlaneColours(ink: "#8f2420", tint: "#f9f0ef"),
            ],
            flows: [
                .request: "#1f5fbf", .fallback: "#1f5fbf", .data: "#5b6675", .artifact: "#8a3ab0",
                .observation: "#0f766e",
                .feedback: "#b4371b",
            ],
            marks: [.error: "#c0141c", .warning: "#8a5000", .note: "#34608e", .longest: "#16202c"]),
        dark: Palette(
            canvas: "#0e151e", card: "#17202b", text: "#e8eef5", muted: "#a9b6c6",
            planes: [
                .actors: PlaneColours(ink: "#d7e0ea", tint: "#1c242e"),
                .data: PlaneColours(ink: "#7fb4ec", tint: "#16222f"),
                .features: PlaneColours(ink: "#3ddc9c", tint: "#12241f"),
                .training: PlaneColours(ink: "#e08fc4", tint: "#231c28"),
                .serving: PlaneColours(ink: "#a99bf8", tint: "#1b1c33"),
                .monitoring: PlaneColours(ink: "#ec8560", tint: "#271d1c"),
            ],
            flows: [
                .request: "#6fb1ff", .fallback: "#6fb1ff", .data: "#9fadbe", .artifact: "#d09bf0",
                .observation: "#4fd1c5",
                .feedback: "#ff9478",
            ],
            marks: [.error: "#ff8a85", .warning: "#ffc457", .note: "#9cc4f2", .longest: "#e8eef5"]),
        lines: [
            .request: LineStyle(width: 1.9, dashes: []),
            .fallback: LineStyle(width: 1.9, dashes: [9, 4, 2, 4]),
            .data: LineStyle(width: 1.6, dashes: [6, 4]),
            .artifact: LineStyle(width: 1.8, dashes: [12, 4]),
            .observation: LineStyle(width: 1.6, dashes: [3, 3]),
            .feedback: LineStyle(width: 2.0, dashes: [1.5, 4.5]),
        ],
        frames: FrameStyle(width: 1.3, opacity: 0.75))
}
