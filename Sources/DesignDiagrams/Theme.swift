import SystemDesign

/// The colours of a picture: one palette for light surroundings, one for dark.
///
/// Contrast was measured by WCAG 2: text has 4.5:1 at least on what it stands on, lines and frames 3:1.
public struct Theme: Hashable, Sendable {
    /// The colours where it is light; also what programs get that know nothing of dark ones.
    public let light: Palette
    /// The colours where it is dark.
    public let dark: Palette

    /// Colours by what they are for, as hexadecimal RGB.
    public struct Palette: Hashable, Sendable {
        let canvas: String
        let card: String
        let text: String
        let muted: String
        let planes: [Plane: PlaneColours]
        let flows: [FlowFamily: String]
    }

    /// The two colours of a plane: one for lines and titles, one to fill its frame.
    public struct PlaneColours: Hashable, Sendable {
        let ink: String
        let tint: String
    }

    /// The colours of Blueprint.
    public static let standard = Theme(
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
                .request: "#1f5fbf", .data: "#5b6675", .artifact: "#8a3ab0", .observation: "#0f766e",
                .feedback: "#b4371b",
            ]),
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
                .request: "#6fb1ff", .data: "#9fadbe", .artifact: "#d09bf0", .observation: "#4fd1c5",
                .feedback: "#ff9478",
            ]))
}

extension Theme.Palette {
    subscript(role: ColourRole) -> String {
        switch role {
        case .canvas: canvas
        case .card: card
        case .text: text
        case .muted: muted
        case .ink(let plane): planes[plane]?.ink ?? text
        case .tint(let plane): planes[plane]?.tint ?? card
        case .flow(let family): flows[family] ?? muted
        }
    }
}

/// What a colour is for.
enum ColourRole: Hashable {
    case canvas, card, text, muted
    case ink(Plane)
    case tint(Plane)
    case flow(FlowFamily)

    /// The role's name in style sheets.
    var name: String {
        switch self {
        case .canvas: "canvas"
        case .card: "card"
        case .text: "text"
        case .muted: "muted"
        case .ink(let plane): "ink-\(plane.rawValue)"
        case .tint(let plane): "tint-\(plane.rawValue)"
        case .flow(let family): "flow-\(family.rawValue)"
        }
    }
}

/// How the lines of a family of flows are drawn, so that they differ by more than colour.
struct LineStyle {
    let width: Double
    /// The lengths of dashes and gaps; none for a solid line.
    let dashes: [Double]

    static func of(_ family: FlowFamily) -> LineStyle {
        switch family {
        case .request: LineStyle(width: 1.9, dashes: [])
        case .data: LineStyle(width: 1.6, dashes: [6, 4])
        case .artifact: LineStyle(width: 1.8, dashes: [12, 4])
        case .observation: LineStyle(width: 1.6, dashes: [3, 3])
        case .feedback: LineStyle(width: 2.0, dashes: [1.5, 4.5])
        }
    }
}
