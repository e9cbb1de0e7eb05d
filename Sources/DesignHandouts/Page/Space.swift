/// Room for readers to fill in, as templates ask for it: an image in Markdown, to be replaced by what a form has for it.
enum Space: String, CaseIterable {
    /// Some lines to write on.
    case lines
    /// A space to draw in.
    case sheet

    /// The scheme of the addresses by which the Markdown speaks of room.
    static let scheme = "space:"

    var image: String { "![\(purpose)](\(Self.scheme)\(rawValue))" }

    private var purpose: String {
        switch self {
        case .lines: "room to write"
        case .sheet: "room to draw"
        }
    }

    /// The room in a page.
    var html: String { "<div class=\"space \(rawValue)\" role=\"img\" aria-label=\"\(purpose)\"></div>" }

    /// The room in a text.
    var markdown: String {
        switch self {
        case .lines: Array(repeating: String(repeating: "…", count: 40), count: 3).joined(separator: "\n\n")
        case .sheet: "> Draw here, or on a sheet of your own."
        }
    }
}
