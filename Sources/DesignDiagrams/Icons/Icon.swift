import SystemDesign

/// A small drawing that says what a component is: lines of one width on a grid of 24 by 24.
struct Icon: Hashable, Sendable {
    /// What it shows.
    let name: String
    /// The kinds of component that it stands for.
    let kinds: [ComponentKind]
    /// Its lines, as SVG path data.
    let lines: String

    init(_ name: String, for kinds: [ComponentKind], _ lines: String) {
        self.name = name
        self.kinds = kinds
        self.lines = lines
    }

    /// The side of the grid.
    static let grid = 24.0
    /// The width of the lines, on the grid.
    static let lineWidth = 1.7

    /// The icon of a kind of component.
    static func of(_ kind: ComponentKind) -> Icon { byKind[kind] ?? .generic }

    private static let byKind = Dictionary(
        uniqueKeysWithValues: all.flatMap { icon in icon.kinds.map { ($0, icon) } })
}
