import GraphvizLayout

/// The line of a flow: cubic curves from its tail to the base of its arrow head.
struct FlowPath: Hashable, Sendable {
    /// The start, and then two control points and an end for each curve.
    var points: [Point]
    /// The point of the arrow head.
    var tip: Point

    /// Where the line bends.
    var bends: [Point] {
        stride(from: 0, to: points.count - 3, by: 3).compactMap { start in
            let (a, b, d) = (points[start], points[start + 1], points[start + 3])
            let isStraight = abs((b.x - a.x) * (d.y - a.y) - (b.y - a.y) * (d.x - a.x)) < 1
            return isStraight ? nil : points[start + 2]
        }
    }

    /// Points along the line, about so far from each other, with their distance from the tail.
    func samples(every step: Double) -> [(point: Point, distance: Double)] {
        guard let first = points.first else { return [] }
        var samples = [(point: first, distance: 0.0)]
        for start in stride(from: 0, to: points.count - 3, by: 3) {
            let (a, b, c, d) = (points[start], points[start + 1], points[start + 2], points[start + 3])
            let pieces = max(
                1, Int(((a.distance(to: b) + b.distance(to: c) + c.distance(to: d)) / step).rounded(.up)))
            for piece in 1...pieces {
                let point = Point.cubic(a, b, c, d, at: Double(piece) / Double(pieces))
                let last = samples[samples.count - 1]
                samples.append((point, last.distance + last.point.distance(to: point)))
            }
        }
        return samples
    }
}

extension Point {
    func distance(to other: Point) -> Double {
        ((x - other.x) * (x - other.x) + (y - other.y) * (y - other.y)).squareRoot()
    }

    /// The point of a cubic Bézier curve at a parameter from 0 to 1.
    static func cubic(_ a: Point, _ b: Point, _ c: Point, _ d: Point, at t: Double) -> Point {
        let s = 1 - t
        let (wa, wb, wc, wd) = (s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t)
        return Point(
            x: wa * a.x + wb * b.x + wc * c.x + wd * d.x, y: wa * a.y + wb * b.y + wc * c.y + wd * d.y)
    }

    /// The point so far from this one, on the way to another.
    func moved(towards other: Point, by distance: Double) -> Point {
        let length = self.distance(to: other)
        guard length > 0 else { return self }
        return Point(x: x + (other.x - x) / length * distance, y: y + (other.y - y) / length * distance)
    }
}
