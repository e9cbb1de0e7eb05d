import SystemDesign

extension Theme {
    /// High contrast, for those who see little and for rooms full of light: text 7:1, lines 4.5:1, and thicker.
    public static let contrast = Theme(
        name: "contrast", meaning: "high contrast and thicker lines, light and dark",
        light: Palette(
            canvas: "#ffffff", card: "#ffffff", text: "#000000", muted: "#22282f",
            planes: [
                .actors: PlaneColours(ink: "#000000", tint: "#f3f4f5"),
                .data: PlaneColours(ink: "#00366b", tint: "#eef4fb"),
                .features: PlaneColours(ink: "#004a30", tint: "#ebf7f1"),
                .training: PlaneColours(ink: "#6d0060", tint: "#fbf0f9"),
                .serving: PlaneColours(ink: "#2409a8", tint: "#f1effe"),
                .monitoring: PlaneColours(ink: "#6e1210", tint: "#fbf0ef"),
            ],
            flows: [
                .request: "#0b48a0", .fallback: "#0b48a0", .data: "#3a4350", .artifact: "#63208a",
                .observation: "#06534d",
                .feedback: "#8f2408",
            ],
            marks: [.error: "#990009", .warning: "#633a00", .note: "#1b4170", .longest: "#000000"]),
        dark: Palette(
            canvas: "#000000", card: "#0a0d12", text: "#ffffff", muted: "#dbe2ea",
            planes: [
                .actors: PlaneColours(ink: "#ffffff", tint: "#14181d"),
                .data: PlaneColours(ink: "#a8d1ff", tint: "#0a1725"),
                .features: PlaneColours(ink: "#62f0b5", tint: "#071a13"),
                .training: PlaneColours(ink: "#ffb3e6", tint: "#1c101b"),
                .serving: PlaneColours(ink: "#cbc2ff", tint: "#13122b"),
                .monitoring: PlaneColours(ink: "#ffae8f", tint: "#1f1210"),
            ],
            flows: [
                .request: "#8fc3ff", .fallback: "#8fc3ff", .data: "#c9d3df", .artifact: "#e4bfff",
                .observation: "#6fe8dc",
                .feedback: "#ffab94",
            ],
            marks: [.error: "#ffb0ac", .warning: "#ffd27a", .note: "#bcd9ff", .longest: "#ffffff"]),
        lines: [
            .request: LineStyle(width: 2.8, dashes: []),
            .fallback: LineStyle(width: 2.8, dashes: [9, 4, 2, 4]),
            .data: LineStyle(width: 2.2, dashes: [8, 5]),
            .artifact: LineStyle(width: 2.5, dashes: [15, 5]),
            .observation: LineStyle(width: 2.2, dashes: [3.5, 4.5]),
            .feedback: LineStyle(width: 2.8, dashes: [1.5, 6]),
        ],
        frames: FrameStyle(width: 2, opacity: 1))
}
