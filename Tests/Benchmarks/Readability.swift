import Foundation

/// How easily a picture reads, in figures that don't depend on who drew it.
struct Readability {
    /// How often two flows cross.
    let crossings: Int
    /// How often the flows turn by a right angle, all turns added up.
    let turns: Double
    /// How long the flows are together, as multiples of the picture's diagonal.
    let length: Double
    /// The width to the height.
    let shape: Double

    /// Measures lines, each a start and then two control points and an end for each cubic curve.
    init(lines: [[(x: Double, y: Double)]], width: Double, height: Double) {
        let polylines = lines.map(Self.sampled)
        var crossings = 0
        for (index, line) in polylines.enumerated() {
            for other in polylines[(index + 1)...] {
                for (a, b) in zip(line, line.dropFirst()) {
                    for (c, d) in zip(other, other.dropFirst()) where Self.cross(a, b, c, d) {
                        crossings += 1
                    }
                }
            }
        }
        self.crossings = crossings
        turns = polylines.reduce(0) { $0 + Self.turning($1) } / (.pi / 2)
        let distances = polylines.map { line in
            zip(line, line.dropFirst()).reduce(0) { $0 + hypot($1.1.x - $1.0.x, $1.1.y - $1.0.y) }
        }
        length = distances.reduce(0, +) / hypot(width, height)
        shape = width / height
    }

    /// Measures a layout that the tool wrote.
    init(layout json: Data) throws {
        let layout = try JSONDecoder().decode(Layout.self, from: json)
        self.init(
            lines: layout.flows.map { $0.points.map { (x: $0[0], y: $0[1]) } },
            width: layout.width, height: layout.height)
    }

    /// Measures what `dot -Tplain` wrote.
    init(plain text: String) {
        let rows = text.split(separator: "\n").map { $0.split(separator: " ") }
        let graph = rows.first { $0.first == "graph" }?.compactMap { Double($0) } ?? []
        let lines = rows.filter { $0.first == "edge" }.map { row -> [(x: Double, y: Double)] in
            let count = Int(row[3]) ?? 0
            let numbers = row[4..<min(row.count, 4 + 2 * count)].compactMap { Double($0) }
            return stride(from: 0, to: numbers.count - 1, by: 2).map { (numbers[$0], numbers[$0 + 1]) }
        }
        self.init(lines: lines, width: graph.dropFirst().first ?? 1, height: graph.last ?? 1)
    }

    private struct Layout: Decodable {
        struct Flow: Decodable { let points: [[Double]] }
        let width: Double
        let height: Double
        let flows: [Flow]
    }

    private static func sampled(_ points: [(x: Double, y: Double)]) -> [(x: Double, y: Double)] {
        guard var line = points.first.map({ [$0] }) else { return [] }
        for start in stride(from: 0, to: points.count - 3, by: 3) {
            for step in 1...8 {
                let (t, s) = (Double(step) / 8, 1 - Double(step) / 8)
                let weights = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t]
                let parts = zip(weights, points[start...(start + 3)])
                line.append(
                    parts.reduce((x: 0, y: 0)) { ($0.x + $1.0 * $1.1.x, $0.y + $1.0 * $1.1.y) })
            }
        }
        return line
    }

    private static func turning(_ line: [(x: Double, y: Double)]) -> Double {
        let angles = zip(line, line.dropFirst()).filter { hypot($1.x - $0.x, $1.y - $0.y) > 1e-9 }
            .map { atan2($1.y - $0.y, $1.x - $0.x) }
        return zip(angles, angles.dropFirst()).reduce(0) { sum, pair in
            let turn = abs(pair.1 - pair.0)
            return sum + min(turn, 2 * .pi - turn)
        }
    }

    private static func cross(
        _ a: (x: Double, y: Double), _ b: (x: Double, y: Double), _ c: (x: Double, y: Double),
        _ d: (x: Double, y: Double)
    ) -> Bool {
        func side(
            _ p: (x: Double, y: Double), _ q: (x: Double, y: Double), _ r: (x: Double, y: Double)
        ) -> Double { (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x) }
        return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
    }
}
