import SystemDesign

/// How a picture looks: colours for light surroundings and for dark ones, and how its lines are drawn.
///
/// A theme is one file in `Themes/` and one line in ``all``. Tests measure the contrast of each by WCAG 2, of text
/// and of lines, on whatever they stand on.
public struct Theme: Hashable, Sendable {
    /// The theme's name, as people ask for it.
    public let name: String
    /// What the theme is good for, in a phrase.
    public let meaning: String
    /// The colours where it is light; also what programs get that know nothing of dark ones.
    public internal(set) var light: Palette
    /// The colours where it is dark.
    public internal(set) var dark: Palette
    /// How flows are drawn.
    let lines: [FlowFamily: LineStyle]
    /// How frames around cards and groups are drawn.
    let frames: FrameStyle

    /// How much of its plane's colour an icon's tile shows where nobody waits for answers.
    static let paleTile = 0.1
    /// How much of its colour something shows that a view isn't about.
    static let faded = 0.35

    /// Every theme, the usual one first.
    public static let all: [Theme] = [.standard, .contrast, .print]

    /// How the flows of a family are drawn.
    func line(of family: FlowFamily) -> LineStyle { lines[family] ?? LineStyle(width: 1.6, dashes: []) }

    /// Colours by what they are for, as hexadecimal RGB.
    public struct Palette: Hashable, Sendable {
        let canvas: String
        let card: String
        let text: String
        let muted: String
        let planes: [Plane: PlaneColours]
        let flows: [FlowFamily: String]
        let marks: [View.Mark.Weight: String]
    }

    /// The two colours of a plane: one for lines and titles, one to fill its frame.
    public struct PlaneColours: Hashable, Sendable {
        let ink: String
        let tint: String
    }
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
        case .mark(let weight): marks[weight] ?? text
        }
    }
}

/// What a colour is for.
enum ColourRole: Hashable {
    case canvas, card, text, muted
    case ink(Plane)
    case tint(Plane)
    case flow(FlowFamily)
    case mark(View.Mark.Weight)

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
        case .mark(let weight): "mark-\(weight.rawValue)"
        }
    }
}

/// How the lines of a family of flows are drawn, so that they differ by more than colour.
struct LineStyle: Hashable, Sendable {
    let width: Double
    /// The lengths of dashes and gaps; none for a solid line.
    let dashes: [Double]
}

/// How the frames around cards and groups are drawn.
struct FrameStyle: Hashable, Sendable {
    let width: Double
    /// How much of its colour a group's frame shows; a card's shows all.
    let opacity: Double

    /// How wide the frame of a card with a mark is.
    var markedWidth: Double { 2 * width }
    /// The dashes and gaps of the frame around what is missing.
    static let ghost = [5.0, 4]
}
