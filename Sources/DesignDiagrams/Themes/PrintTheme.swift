import SystemDesign

extension Theme {
    /// For paper and for copies of it: greys alone. Titles and icons tell planes apart, dashes and widths flows.
    public static let print = Theme(
        name: "print", meaning: "greys alone, for paper; the same in light and in dark",
        light: greys, dark: greys,
        lines: [
            .request: LineStyle(width: 2.4, dashes: []),
            .fallback: LineStyle(width: 2.4, dashes: [9, 4, 2, 4]),
            .data: LineStyle(width: 1.3, dashes: [7, 4]),
            .artifact: LineStyle(width: 1.9, dashes: [14, 4]),
            .observation: LineStyle(width: 1.3, dashes: [2.5, 3]),
            .feedback: LineStyle(width: 2.4, dashes: [1, 5]),
        ],
        frames: FrameStyle(width: 1.2, opacity: 0.75))

    private static let greys = Palette(
        canvas: "#ffffff", card: "#ffffff", text: "#000000", muted: "#404040",
        planes: [
            .actors: PlaneColours(ink: "#1f1f1f", tint: "#f6f6f6"),
            .data: PlaneColours(ink: "#4a4a4a", tint: "#f3f3f3"),
            .features: PlaneColours(ink: "#4a4a4a", tint: "#eeeeee"),
            .training: PlaneColours(ink: "#3c3c3c", tint: "#e8e8e8"),
            .serving: PlaneColours(ink: "#1f1f1f", tint: "#f8f8f8"),
            .monitoring: PlaneColours(ink: "#3c3c3c", tint: "#e2e2e2"),
        ],
        flows: [
            .request: "#000000", .fallback: "#000000", .data: "#4a4a4a", .artifact: "#262626",
            .observation: "#4a4a4a",
            .feedback: "#000000",
        ],
        marks: [.error: "#000000", .warning: "#1f1f1f", .note: "#404040", .longest: "#000000"])
}
