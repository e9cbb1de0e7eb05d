import GraphvizLayout

/// Moves flows that share a line apart, so that they run side by side, and takes needless jogs out.
///
/// A segment may move as far as the boxes beside it allow; where it starts at a box, as far as the box is wide. In which
/// order segments lie follows from where they turn off: what turns left lies on the left, and so nothing crosses that
/// needn't.
struct TrackSpreader {
    /// The distance between flows side by side, where there is room for it.
    private static let gap = 10.0
    /// The distance between a flow that is moved and a box that it passes.
    private static let reserve = 7.0
    /// How far from its corners a flow may start at a box.
    private static let corner = 12.0
    /// The longest jog that is worth to be taken out by moving what it connects.
    private static let longestJog = 70.0

    private var lines: [[Point]]
    private let ends: [(from: Int, to: Int)]
    private let boxes: [Rect]

    /// The lines, from middle to middle of their boxes, moved apart and cut off at the borders.
    static func spread(_ lines: [[Point]], ends: [(from: Int, to: Int)], boxes: [Rect]) -> [[Point]] {
        var spreader = TrackSpreader(lines: lines, ends: ends, boxes: boxes)
        for index in lines.indices { spreader.straighten(index) }
        for axis in [Axis.upright, .sideways] { spreader.spread(axis) }
        return lines.indices.map(spreader.cut)
    }

    private init(lines: [[Point]], ends: [(from: Int, to: Int)], boxes: [Rect]) {
        self.lines = lines
        self.ends = ends
        self.boxes = boxes
    }

    // MARK: - Segments

    private enum Axis {
        case upright
        case sideways

        /// Where a segment lies: the coordinate that it can be moved in.
        func place(_ point: Point) -> Double { self == .upright ? point.x : point.y }
        /// How far along a segment a point is.
        func along(_ point: Point) -> Double { self == .upright ? point.y : point.x }
        func low(_ box: Rect) -> Double { self == .upright ? box.left : box.top }
        func high(_ box: Rect) -> Double { self == .upright ? box.right : box.bottom }
        var other: Axis { self == .upright ? .sideways : .upright }
    }

    /// A straight part of a line.
    private struct Segment {
        let line: Int
        /// The index of its first point.
        let index: Int
        var place: Double
        let low: Double
        let high: Double
        /// Where the line turns at the low end and at the high end: -1 towards smaller places, 1 towards larger ones.
        let turns: (low: Double, high: Double)
        /// Where the line comes from and goes to beyond this segment, on the average.
        let beyond: Double
        let bounds: ClosedRange<Double>

        func overlaps(_ other: Segment) -> Bool { low < other.high + 4 && other.low < high + 4 }
    }

    private func isOn(_ axis: Axis, _ line: Int, _ index: Int) -> Bool {
        let (first, second) = (lines[line][index], lines[line][index + 1])
        return axis.place(first) == axis.place(second)
    }

    /// The stretch of a segment outside of the boxes that it starts or ends in.
    private func stretch(_ axis: Axis, _ line: Int, _ index: Int) -> ClosedRange<Double> {
        let points = lines[line]
        func border(_ box: Rect, towards other: Double) -> Double {
            other > axis.along(box.center) ? axis.other.high(box) : axis.other.low(box)
        }
        var (first, second) = (axis.along(points[index]), axis.along(points[index + 1]))
        if index == 0 { first = border(boxes[ends[line].from], towards: second) }
        if index == points.count - 2 { second = border(boxes[ends[line].to], towards: first) }
        return min(first, second)...max(first, second)
    }

    /// How far a segment can be moved.
    private func bounds(
        _ axis: Axis, place: Double, over stretch: ClosedRange<Double>, startingAt starts: [Int]
    ) -> ClosedRange<Double>? {
        var (low, high) = (-Double.infinity, Double.infinity)
        for (index, box) in boxes.enumerated() {
            if starts.contains(index) {
                low = max(low, axis.low(box) + Self.corner)
                high = min(high, axis.high(box) - Self.corner)
            } else if axis.other.low(box) - Self.reserve < stretch.upperBound,
                axis.other.high(box) + Self.reserve > stretch.lowerBound
            {
                if axis.high(box) <= place {
                    low = max(low, axis.high(box) + Self.reserve)
                } else if axis.low(box) >= place {
                    high = min(high, axis.low(box) - Self.reserve)
                } else {
                    return nil
                }
            }
        }
        return low <= high ? low...high : nil
    }

    private func starts(_ line: Int, _ index: Int) -> [Int] {
        (index == 0 ? [ends[line].from] : []) + (index == lines[line].count - 2 ? [ends[line].to] : [])
    }

    // MARK: - Jogs

    /// Takes out short jogs, by moving what is on both sides of one onto one line.
    private mutating func straighten(_ line: Int) {
        var index = 0
        while index + 3 < lines[line].count {
            let points = lines[line]
            let axis = isOn(.upright, line, index) ? Axis.upright : .sideways
            let (before, after) = (axis.place(points[index]), axis.place(points[index + 2]))
            let isShort = abs(before - after) <= Self.longestJog
            let (first, second) = (stretch(axis, line, index), stretch(axis, line, index + 2))
            let whole = min(first.lowerBound, second.lowerBound)...max(first.upperBound, second.upperBound)
            let starting = starts(line, index) + starts(line, index + 2)
            let straight = bounds(axis, place: (before + after) / 2, over: whole, startingAt: starting)
                .map { ((before + after) / 2).clamped(to: $0) }
            guard isShort, isMonotone(axis, line, index), let straight else {
                index += 1
                continue
            }
            var merged = points
            merged.removeSubrange((index + 1)...(index + 2))
            for end in [index, index + 1] {
                if axis == .upright { merged[end].x = straight } else { merged[end].y = straight }
            }
            lines[line] = merged
            index = 0
        }
    }

    /// Whether a line goes on in the same direction after a jog.
    private func isMonotone(_ axis: Axis, _ line: Int, _ index: Int) -> Bool {
        let points = lines[line]
        let first = axis.along(points[index + 1]) - axis.along(points[index])
        let second = axis.along(points[index + 3]) - axis.along(points[index + 2])
        return first * second > 0
    }

    // MARK: - Tracks

    private mutating func spread(_ axis: Axis) {
        var segments = self.segments(axis)
        var conflicts: [(Int, Int)] = []
        let byPlace = segments.indices.sorted { (segments[$0].place, $0) < (segments[$1].place, $1) }
        for (position, left) in byPlace.enumerated() {
            for right in byPlace[(position + 1)...] {
                guard segments[right].place - segments[left].place < Self.gap else { break }
                if segments[left].overlaps(segments[right]) { conflicts.append((left, right)) }
            }
        }
        guard !conflicts.isEmpty else { return }
        // What turns off to smaller places wants to lie at smaller places, whatever it lies beside.
        var wishes = [Double](repeating: 0, count: segments.count)
        for (left, right) in conflicts {
            let vote = Self.vote(segments[left], segments[right])
            wishes[left] += vote
            wishes[right] -= vote
        }
        let ordered = conflicts.map { left, right in
            let (first, second) = (segments[left], segments[right])
            if second.place - first.place > 3 { return (left, right) }
            let (one, other) = ((wishes[left], first.beyond, left), (wishes[right], second.beyond, right))
            return one <= other ? (left, right) : (right, left)
        }
        for _ in 0..<40 {
            var moved = 0.0
            for (left, right) in ordered {
                let missing = Self.gap - (segments[right].place - segments[left].place)
                guard missing > 0.01 else { continue }
                let before = (segments[left].place, segments[right].place)
                segments[left].place = (before.0 - missing / 2).clamped(to: segments[left].bounds)
                let rest = missing - (before.0 - segments[left].place)
                segments[right].place = (before.1 + rest).clamped(to: segments[right].bounds)
                let still = Self.gap - (segments[right].place - segments[left].place)
                if still > 0 {
                    segments[left].place = (segments[left].place - still).clamped(to: segments[left].bounds)
                }
                moved += abs(segments[left].place - before.0) + abs(segments[right].place - before.1)
            }
            if moved < 0.1 { break }
        }
        for segment in segments {
            for index in [segment.index, segment.index + 1] {
                if axis == .upright {
                    lines[segment.line][index].x = segment.place
                } else {
                    lines[segment.line][index].y = segment.place
                }
            }
        }
    }

    private func segments(_ axis: Axis) -> [Segment] {
        lines.indices.flatMap { line -> [Segment] in
            guard lines[line].count > 1 else { return [] }
            return (0..<lines[line].count - 1).compactMap { index in
                guard isOn(axis, line, index) else { return nil }
                let points = lines[line]
                let place = axis.place(points[index])
                let stretch = stretch(axis, line, index)
                guard let bounds = bounds(axis, place: place, over: stretch, startingAt: starts(line, index))
                else { return nil }
                let before = index > 0 ? axis.place(points[index - 1]) : place
                let after = index + 2 < points.count ? axis.place(points[index + 2]) : place
                let rises = axis.along(points[index]) < axis.along(points[index + 1])
                let (low, high) = rises ? (before, after) : (after, before)
                return Segment(
                    line: line, index: index, place: place.clamped(to: bounds), low: stretch.lowerBound,
                    high: stretch.upperBound, turns: ((low - place).signum, (high - place).signum),
                    beyond: (before + after) / 2, bounds: bounds)
            }
        }
    }

    /// Less than nothing where the first of two segments should lie at the smaller place.
    private static func vote(_ first: Segment, _ second: Segment) -> Double {
        func vote(_ one: Double, _ other: Double, oneTurns: Double, otherTurns: Double, isLow: Bool) -> Double
        {
            // The one that ends here, while the other goes on, turns off.
            if abs(one - other) <= 1 { return (oneTurns - otherTurns) / 2 }
            return (one > other) == isLow ? oneTurns : -otherTurns
        }
        return vote(
            first.low, second.low, oneTurns: first.turns.low, otherTurns: second.turns.low, isLow: true)
            + vote(
                first.high, second.high, oneTurns: first.turns.high, otherTurns: second.turns.high,
                isLow: false)
    }

    // MARK: - Ends

    /// A line from the border of one box to that of the other.
    private func cut(_ line: Int) -> [Point] {
        var points = lines[line]
        guard points.count > 1 else { return [] }
        let (from, to) = (boxes[ends[line].from], boxes[ends[line].to])
        points[0] = Self.border(of: from, points[0], towards: points[1])
        points[points.count - 1] = Self.border(
            of: to, points[points.count - 1], towards: points[points.count - 2])
        return points
    }

    private static func border(of box: Rect, _ point: Point, towards other: Point) -> Point {
        if abs(point.x - other.x) < 0.01 {
            return Point(x: point.x, y: other.y > box.center.y ? box.bottom : box.top)
        }
        return Point(x: other.x > box.center.x ? box.right : box.left, y: point.y)
    }
}

extension Double {
    fileprivate func clamped(to bounds: ClosedRange<Double>) -> Double {
        min(max(self, bounds.lowerBound), bounds.upperBound)
    }

    fileprivate var signum: Double { self > 0.5 ? 1 : self < -0.5 ? -1 : 0 }
}
