import GraphvizLayout

/// The lines that flows may run along: beside every box, through its middle, beside every frame, around it all.
///
/// A grid with a line wherever one is worth having has a few thousand crossings for a picture that people can read; a
/// regular one of the same fineness has hundreds of thousands.
struct RoutingGrid {
    let xs: [Double]
    let ys: [Double]
    /// The box that a crossing lies in or too near to; -1 where there is none.
    let owner: [Int32]
    /// What it costs to go from a crossing to the next one on the right.
    let rightCost: [Float]
    /// What it costs to go from a crossing to the one below.
    let downCost: [Float]
    /// The frame that a crossing lies in; -1 where there is none.
    let frame: [Int32]
    /// The crossing in the middle of each box.
    let middles: [Int]

    /// How far from a box a flow runs past it.
    static let clearance = 15.0
    /// How near to a box no foreign flow may come.
    static let reserve = 5.0
    private static let frameCost: Float = 10
    private static let titleCost: Float = 90

    var width: Int { xs.count }

    func point(_ crossing: Int) -> Point { Point(x: xs[crossing % width], y: ys[crossing / width]) }

    init(boxes: [Rect], frames: [Rect], titles: [Rect]) {
        let (middlesX, middlesY) = (boxes.map(\.center.x), boxes.map(\.center.y))
        let outer = (boxes + frames).reduce(into: boxes.first ?? Rect(left: 0, top: 0, right: 0, bottom: 0)) {
            $0 = $0.union($1)
        }
        // In the middle between two frames that stand side by side.
        let gutter = Placement.gutter
        let ring = [16.0, 30.0]
        xs = Self.lines(
            exact: middlesX, low: boxes.map { $0.left - Self.clearance } + frames.map { $0.left - gutter },
            high: boxes.map { $0.right + Self.clearance } + frames.map { $0.right + gutter },
            around: ring.flatMap { [outer.left - $0, outer.right + $0] })
        ys = Self.lines(
            exact: middlesY, low: boxes.map { $0.top - Self.clearance } + frames.map { $0.top - gutter },
            high: boxes.map { $0.bottom + Self.clearance } + frames.map { $0.bottom + gutter },
            around: ring.flatMap { [outer.top - $0, outer.bottom + $0] })

        let (width, height) = (xs.count, ys.count)
        var owner = [Int32](repeating: -1, count: width * height)
        for (index, box) in boxes.enumerated() {
            let reserved = box.inset(by: -Self.reserve)
            for row in Self.range(of: ys, from: reserved.top, to: reserved.bottom) {
                for column in Self.range(of: xs, from: reserved.left, to: reserved.right) {
                    owner[row * width + column] = Int32(index)
                }
            }
        }
        self.owner = owner
        var framed = [Int32](repeating: -1, count: width * height)
        for (index, frame) in frames.enumerated() {
            for row in Self.range(of: ys, from: frame.top, to: frame.bottom) {
                for column in Self.range(of: xs, from: frame.left, to: frame.right) {
                    framed[row * width + column] = Int32(index)
                }
            }
        }
        frame = framed
        middles = boxes.map { [xs, ys] box in
            Self.index(of: box.center.y, in: ys) * width + Self.index(of: box.center.x, in: xs)
        }

        // To cross a frame or a title costs something, to run along one costs much.
        var right = [Float](repeating: 0, count: width * height)
        var down = right
        for row in 0..<height {
            for column in 0..<width {
                let here = row * width + column
                if column + 1 < width { right[here] = Float(xs[column + 1] - xs[column]) }
                if row + 1 < height { down[here] = Float(ys[row + 1] - ys[row]) }
            }
        }
        for frame in frames {
            for row in Self.range(of: ys, from: frame.top, to: frame.bottom) {
                for edge in [frame.left, frame.right] {
                    let column = Self.last(of: xs, before: edge)
                    if column >= 0 { right[row * width + column] += Self.frameCost }
                }
            }
            for column in Self.range(of: xs, from: frame.left, to: frame.right) {
                for edge in [frame.top, frame.bottom] {
                    let row = Self.last(of: ys, before: edge)
                    if row >= 0 { down[row * width + column] += Self.frameCost }
                }
            }
        }
        for title in titles {
            let (first, last) = (
                Self.last(of: xs, before: title.left), Self.last(of: xs, before: title.right)
            )
            for row in Self.range(of: ys, from: title.top - 3, to: title.bottom + 3) {
                for column in max(first, 0)...max(last, 0) { right[row * width + column] += Self.titleCost }
            }
            let (above, below) = (
                Self.last(of: ys, before: title.top), Self.last(of: ys, before: title.bottom)
            )
            for column in Self.range(of: xs, from: title.left - 3, to: title.right + 3) {
                for row in max(above, 0)...max(below, 0) { down[row * width + column] += Self.titleCost }
            }
        }
        rightCost = right
        downCost = down
    }

    /// The lines in order. Of lines beside boxes that nearly coincide, only the one that is free of all of them stays.
    private static func lines(exact: [Double], low: [Double], high: [Double], around: [Double]) -> [Double] {
        func merged(_ values: [Double], keepLast: Bool, within tolerance: Double) -> [Double] {
            var kept: [Double] = []
            var first = -Double.infinity
            for value in values.sorted() {
                if value - first > tolerance {
                    kept.append(value)
                    first = value
                } else if keepLast {
                    kept[kept.count - 1] = value
                }
            }
            return kept
        }
        let all =
            merged(exact, keepLast: false, within: 0.01) + merged(low, keepLast: false, within: 7)
            + merged(high, keepLast: true, within: 7) + around
        return merged(all, keepLast: false, within: 0.01)
    }

    /// The lines between two coordinates.
    private static func range(of lines: [Double], from low: Double, to high: Double) -> Range<Int> {
        let first = last(of: lines, before: low) + 1
        return first..<max(first, last(of: lines, before: high) + 1)
    }

    /// The last line before a coordinate; -1 where there is none.
    private static func last(of lines: [Double], before coordinate: Double) -> Int {
        var (low, high) = (0, lines.count)
        while low < high {
            let middle = (low + high) / 2
            if lines[middle] < coordinate { low = middle + 1 } else { high = middle }
        }
        return low - 1
    }

    private static func index(of coordinate: Double, in lines: [Double]) -> Int {
        let next = last(of: lines, before: coordinate) + 1
        guard next < lines.count else { return lines.count - 1 }
        if next > 0, coordinate - lines[next - 1] < lines[next] - coordinate { return next - 1 }
        return next
    }
}

extension Rect {
    /// The least rectangle that holds both.
    func union(_ other: Rect) -> Rect {
        Rect(
            left: min(left, other.left), top: min(top, other.top), right: max(right, other.right),
            bottom: max(bottom, other.bottom))
    }
}
