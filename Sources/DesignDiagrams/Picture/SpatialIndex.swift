import GraphvizLayout

/// Finds what lies near a place without asking everything: numbered rectangles, sorted into the squares they touch.
struct SpatialIndex {
    private static let side = 64.0
    private var squares: [Square: [Int]] = [:]
    private var rects: [Rect] = []

    private struct Square: Hashable {
        let column: Int
        let row: Int
    }

    init(_ rects: [Rect] = []) {
        for rect in rects { insert(rect) }
    }

    /// Adds a rectangle, which gets the next number.
    mutating func insert(_ rect: Rect) {
        for square in Self.squares(of: rect) { squares[square, default: []].append(rects.count) }
        rects.append(rect)
    }

    /// How many rectangles overlap a place.
    func count(in place: Rect) -> Int {
        var found: Set<Int> = []
        visit(place) { number in
            found.insert(number)
            return true
        }
        return found.count
    }

    /// Calls with the number of each rectangle that overlaps a place, perhaps more than once, until the answer is
    /// that nothing more is needed.
    func visit(_ place: Rect, _ needsMore: (Int) -> Bool) {
        for square in Self.squares(of: place) {
            for number in squares[square] ?? [] where rects[number].overlaps(place) {
                guard needsMore(number) else { return }
            }
        }
    }

    private static func squares(of rect: Rect) -> [Square] {
        func index(_ coordinate: Double) -> Int { Int((coordinate / side).rounded(.down)) }
        return (index(rect.top)...index(rect.bottom)).flatMap { row in
            (index(rect.left)...index(rect.right)).map { Square(column: $0, row: row) }
        }
    }
}
