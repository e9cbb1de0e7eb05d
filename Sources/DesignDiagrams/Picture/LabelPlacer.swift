import GraphvizLayout

/// A flow's label and where it stands.
struct Pill: Hashable, Sendable {
    let flow: Int
    let text: String
    let whole: String
    let rect: Rect

    static let height = 18.0
    static let widest = 170.0
}

/// Puts labels onto their lines, each where it hides least.
///
/// Places along the line are tried and scored: what a pill must not cover costs much (another pill, a box, a
/// title, an arrow head), what it should not costs less (another line, an end of its own), and to be far from the middle a little.
/// Short lines choose first, because they have the least choice.
struct LabelPlacer {
    private let boxes: [Rect]
    private let titles: [Rect]
    private let paths: [FlowPath]
    private let lines: LineGrid

    init(boxes: [Rect], titles: [Rect], paths: [FlowPath]) {
        self.boxes = boxes
        self.titles = titles
        self.paths = paths
        lines = LineGrid(paths)
    }

    /// A pill for every label, in the order of the flows.
    func pills(_ labels: [String?]) -> [Pill] {
        let samples = paths.map { $0.samples(every: 4) }
        let order = labels.indices.sorted { left, right in
            (samples[left].last?.distance ?? 0, left) < (samples[right].last?.distance ?? 0, right)
        }
        var pills: [Pill] = []
        for flow in order {
            if let label = labels[flow], let pill = pill(label, flow, on: samples[flow], beside: pills) {
                pills.append(pill)
            }
        }
        return pills.sorted { $0.flow < $1.flow }
    }

    /// The label at its best place; a long one is cut shorter where it would cover what must not be covered.
    private func pill(
        _ label: String, _ flow: Int, on samples: [(point: Point, distance: Double)], beside pills: [Pill]
    ) -> Pill? {
        var best: (pill: Pill, cost: Double)?
        for limit in [Pill.widest, 100, 50] {
            guard let text = TextStyle.label.lines(of: label, width: limit, atMost: 1).first,
                text != best?.pill.text
            else { continue }
            let width = (TextStyle.label.width(of: text) * 1.04 + 14).rounded(.up)
            let size = Size(width: width, height: Pill.height)
            for sample in samples {
                let rect = Rect(center: sample.point, size: size)
                let cost = cost(
                    rect, at: sample.distance, of: samples[samples.count - 1].distance, flow, pills)
                if cost < best?.cost ?? .infinity {
                    best = (Pill(flow: flow, text: text, whole: label, rect: rect), cost)
                }
            }
            if let best, best.cost < Self.hiding { return best.pill }
        }
        return best?.pill
    }

    /// What it costs to cover a box, and the least of what must not be covered.
    private static let hiding = 400.0

    private func cost(
        _ rect: Rect, at distance: Double, of length: Double, _ flow: Int, _ pills: [Pill]
    ) -> Double {
        let roomy = rect.inset(by: -3)
        var cost = 0.25 * abs(distance - length / 2)
        cost += 600 * Double(pills.count { $0.rect.overlaps(roomy) })
        cost += Self.hiding * Double(boxes.count { $0.overlaps(roomy) })
        cost += 150 * Double(titles.count { $0.overlaps(rect) })
        cost += 150 * Double(paths.count { rect.inset(by: -5).contains($0.tip) })
        cost += 60 * Double(lines.foreign(to: flow, in: roomy))
        if min(distance, length - distance) < rect.size.height { cost += 40 }
        return cost
    }
}

/// Finds the flows whose lines touch a rectangle.
private struct LineGrid {
    private static let cell = 32.0
    private var cells: [Cell: [(flow: Int, point: Point)]] = [:]

    private struct Cell: Hashable {
        let column: Int
        let row: Int
    }

    init(_ paths: [FlowPath]) {
        for (flow, path) in paths.enumerated() {
            for (point, _) in path.samples(every: 6) {
                cells[Self.cell(of: point), default: []].append((flow, point))
            }
        }
    }

    private static func cell(of point: Point) -> Cell {
        Cell(column: Int((point.x / cell).rounded(.down)), row: Int((point.y / cell).rounded(.down)))
    }

    func foreign(to flow: Int, in rect: Rect) -> Int {
        let first = Self.cell(of: rect.origin)
        let last = Self.cell(of: Point(x: rect.right, y: rect.bottom))
        var found: Set<Int> = []
        for row in first.row...last.row {
            for column in first.column...last.column {
                for line in cells[Cell(column: column, row: row)] ?? [] where line.flow != flow {
                    if rect.contains(line.point) { found.insert(line.flow) }
                }
            }
        }
        return found.count
    }
}
