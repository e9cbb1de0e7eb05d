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
/// Places along the line are tried and scored: what a pill must not cover costs much (another pill, a box, a title,
/// an arrow head), what it should not costs less (another line, an end of its own), and to be far from the middle a
/// little. Short lines choose first, because they have the least choice.
struct LabelPlacer {
    private let paths: [FlowPath]
    private let boxes: SpatialIndex
    private let titles: SpatialIndex
    private let heads: SpatialIndex
    private let bends: SpatialIndex
    private let borders: SpatialIndex
    private let lines: SpatialIndex
    /// The flow of each piece of line in ``lines``.
    private let flows: [Int]

    init(boxes: [Rect], frames: [Rect], titles: [Rect], paths: [FlowPath]) {
        self.paths = paths
        self.boxes = SpatialIndex(boxes)
        self.titles = SpatialIndex(titles)
        bends = SpatialIndex(
            paths.flatMap(\.bends).map { Rect(center: $0, size: Size(width: 4, height: 4)) })
        borders = SpatialIndex(frames.flatMap(\.borders))
        heads = SpatialIndex(paths.map { Rect(center: $0.tip, size: Self.headSize) })
        // Pieces are short, unless there is far more line than anybody could follow.
        let whole = paths.reduce(0.0) { $0 + ($1.samples(every: 64).last?.distance ?? 0) }
        let length = max(16, whole / 300_000)
        let pieces = paths.enumerated().flatMap { flow, path in
            let points = path.samples(every: length).map(\.point)
            return zip(points, points.dropFirst()).map { (flow: flow, rect: Rect(around: $0, $1)) }
        }
        lines = SpatialIndex(pieces.map(\.rect))
        flows = pieces.map(\.flow)
    }

    private static let headSize = Size(width: 10, height: 10)

    /// A pill for every label, in the order of the flows.
    func pills(_ labels: [String?]) -> [Pill] {
        let lengths = paths.map { $0.samples(every: 16).last?.distance ?? 0 }
        let order = labels.indices.sorted { (lengths[$0], $0) < (lengths[$1], $1) }
        var pills: [Pill] = []
        var taken = SpatialIndex()
        for flow in order {
            guard let label = labels[flow], let pill = pill(label, flow, lengths[flow], taken) else {
                continue
            }
            pills.append(pill)
            taken.insert(pill.rect)
        }
        return pills.sorted { $0.flow < $1.flow }
    }

    /// The label at its best place; a long one is cut shorter where it would cover what must not be covered, down to an
    /// ellipsis.
    private func pill(_ label: String, _ flow: Int, _ length: Double, _ taken: SpatialIndex) -> Pill? {
        // Places from the middle outwards: once the way alone costs more than the best place, no other can win.
        let places = paths[flow].samples(every: max(4, length / mostPlaces)).sorted {
            (abs($0.distance - length / 2), $0.distance) < (abs($1.distance - length / 2), $1.distance)
        }
        var lastText: String?
        for limit in [Pill.widest, 100, 50, 16] {
            guard let text = TextStyle.label.lines(of: label, width: limit, atMost: 1).first, text != lastText
            else { continue }
            lastText = text
            let width = (TextStyle.label.width(of: text) * 1.04 + 14).rounded(.up)
            let size = Size(width: width, height: Pill.height)
            // On the line; where there is no room, right beside it.
            let besides = [
                Point(x: 0, y: size.height / 2 + 2), Point(x: 0, y: -size.height / 2 - 2),
                Point(x: width / 2 + 3, y: 0), Point(x: -width / 2 - 3, y: 0),
            ]
            for shifts in [[Point(x: 0, y: 0)], besides] {
                var best: (rect: Rect, cost: Double)?
                for place in places {
                    let way = 0.25 * abs(place.distance - length / 2)
                    if way >= best?.cost ?? .infinity { break }
                    for shift in shifts {
                        let least = best?.cost ?? .infinity
                        let center = Point(x: place.point.x + shift.x, y: place.point.y + shift.y)
                        let rect = Rect(center: center, size: size)
                        let isNearEnd = min(place.distance, length - place.distance) < size.height
                        var cost = way + (isNearEnd ? 40 : 0) + coverCost(rect, taken)
                        // Other lines last: they are what takes long to find.
                        if cost < least { cost += crossingCost(rect, flow, below: least - cost) }
                        if cost < least { best = (rect, cost) }
                    }
                }
                if let best, best.cost < Self.hiding {
                    return Pill(flow: flow, text: text, whole: label, rect: best.rect)
                }
            }
        }
        // Where there is no room even for an ellipsis, pointing at the line shows what it carries.
        return nil
    }

    /// The most places that are tried on one line: fewer where there are more lines than anybody reads.
    private var mostPlaces: Double { min(120, max(8, 40_000 / Double(paths.count))) }
    /// What it costs to cover a box, and the least of what must not be covered.
    private static let hiding = 400.0

    private func coverCost(_ rect: Rect, _ taken: SpatialIndex) -> Double {
        let roomy = rect.inset(by: -3)
        return 600 * Double(taken.count(in: roomy)) + Self.hiding * Double(boxes.count(in: roomy))
            + Self.hiding * Double(titles.count(in: rect)) + 150 * Double(heads.count(in: rect))
            + 35 * Double(bends.count(in: rect)) + 20 * Double(borders.count(in: rect))
    }

    /// The cost of lying on other flows' lines, counted no further than to the limit.
    private func crossingCost(_ rect: Rect, _ flow: Int, below limit: Double) -> Double {
        var touched: Set<Int> = []
        lines.visit(rect.inset(by: -3)) { piece in
            if flows[piece] != flow { touched.insert(flows[piece]) }
            return 60 * Double(touched.count) < limit
        }
        return 60 * Double(touched.count)
    }
}

extension Rect {
    /// The four edges, as thin rectangles.
    fileprivate var borders: [Rect] {
        [
            Rect(left: left - 1, top: top, right: left + 1, bottom: bottom),
            Rect(left: right - 1, top: top, right: right + 1, bottom: bottom),
            Rect(left: left, top: top - 1, right: right, bottom: top + 1),
            Rect(left: left, top: bottom - 1, right: right, bottom: bottom + 1),
        ]
    }

    /// The least rectangle that holds two points.
    fileprivate init(around first: Point, _ second: Point) {
        self.init(
            left: min(first.x, second.x), top: min(first.y, second.y), right: max(first.x, second.x) + 0.5,
            bottom: max(first.y, second.y) + 0.5)
    }
}
