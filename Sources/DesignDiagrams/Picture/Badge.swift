import GraphvizLayout

/// The sign of a component's marks: the letter of the gravest, and how many there are of that weight: `E`, `W 3`.
struct Badge: Hashable {
    let weight: View.Mark.Weight
    let text: String
    let size: Size

    static let height = 18.0
    /// The distance from the card's edges.
    static let gap = 5.0

    init(_ weight: View.Mark.Weight, count: Int = 1) {
        self.weight = weight
        text = count == 1 ? weight.letter : "\(weight.letter) \(count)"
        size = Size(width: (TextStyle.number.width(of: text) + 14).rounded(.up), height: Self.height)
    }

    /// Its place in the upper right corner of a card.
    func place(in box: Rect) -> Rect {
        Rect(
            origin: Point(x: box.right - Self.gap - size.width, y: box.top + Self.gap), size: size)
    }
}

extension View.Node {
    /// The sign of its marks, if it has any.
    var badge: Badge? {
        let weight = View.Mark.Weight.allCases.first { weight in marks.contains { $0.weight == weight } }
        return weight.map { weight in Badge(weight, count: marks.count { $0.weight == weight }) }
    }
}
