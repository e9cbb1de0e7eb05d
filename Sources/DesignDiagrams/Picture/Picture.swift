import GraphvizLayout
import SystemDesign

/// A view with a place for everything in it, ready to be written.
struct Picture: Hashable, Sendable {
    let view: View
    let cards: [Card]
    let boxes: [Rect]
    let frames: [Rect?]
    let paths: [FlowPath]
    let pills: [Pill]
    let heading: Heading
    let legend: Legend
    let size: Size

    /// The distance between the edge of the picture and what is on it.
    static let margin = 28.0

    /// Measures, places, routes and labels a view; a recorded layout takes the place of Graphviz's.
    init(_ view: View, layout recorded: BoxLayout? = nil) throws(GraphvizError) {
        var stage = view.backdrop?.view ?? view
        stage.direction = view.direction ?? stage.direction
        let placement = try Placement(stage, layout: recorded)
        self.view = view

        heading = Heading(view, width: max(placement.layout.size.width, 420))
        let origin = Point(x: Self.margin, y: Self.margin + heading.height)
        let content = Content(stage, placement).moved(into: origin)
        let part = Part(of: stage, in: view)
        cards = part.nodes.map { placement.cards[$0] }
        boxes = part.nodes.map { content.boxes[$0] }
        frames = part.groups.map { content.frames[$0] }
        paths = part.edges.map { content.paths[$0] }
        pills = part.edges.enumerated().compactMap { index, edge in
            content.pills.first { $0.flow == edge }?.renumbered(index)
        }

        let bounds = content.bounds ?? Rect(origin: origin, size: Size(width: 0, height: 0))
        let width = max(bounds.right, heading.width + Self.margin)
        legend = Legend(view, top: bounds.bottom + 24, width: width - Self.margin)
        size = Size(
            width: (width + Self.margin).rounded(.up), height: (legend.bottom + Self.margin).rounded(.up))
    }

    /// Where a group's title stands in its frame.
    static func titlePlace(of group: View.Group, in frame: Rect) -> Rect {
        Rect(
            origin: Point(x: frame.left + 14, y: frame.top + 8),
            size: Size(width: TextStyle.group.width(of: group.title), height: TextStyle.group.lineHeight))
    }
}

/// Where the parts of a view are in the view that it stands in.
private struct Part {
    let nodes: [Int]
    let groups: [Int]
    let edges: [Int]

    init(of stage: View, in view: View) {
        guard view.backdrop != nil else {
            (nodes, groups, edges) = (
                Array(stage.nodes.indices), Array(stage.groups.indices), Array(stage.edges.indices)
            )
            return
        }
        let nodeIndex = Dictionary(uniqueKeysWithValues: stage.nodes.enumerated().map { ($1.id, $0) })
        let groupIndex = Dictionary(uniqueKeysWithValues: stage.groups.enumerated().map { ($1.id, $0) })
        nodes = view.nodes.compactMap { nodeIndex[$0.id] }
        groups = view.groups.compactMap { groupIndex[$0.id] }
        // Flows that are alike in all come in the same order in both.
        var places = Dictionary(grouping: stage.edges.indices) { FlowName(stage.edges[$0], in: stage) }
        edges = view.edges.compactMap { edge in
            let name = FlowName(edge, in: view)
            guard let next = places[name]?.first else { return nil }
            places[name]?.removeFirst()
            return next
        }
    }

    private struct FlowName: Hashable {
        let from: String
        let to: String
        let kind: FlowKind
        let label: String?

        init(_ edge: View.Edge, in view: View) {
            from = view.nodes[edge.from].id
            to = view.nodes[edge.to].id
            kind = edge.kind
            label = edge.label
        }
    }
}

/// What stands between a picture's heading and its legend.
private struct Content {
    private(set) var boxes: [Rect]
    private(set) var frames: [Rect?]
    private(set) var paths: [FlowPath]
    private(set) var pills: [Pill]

    init(_ view: View, _ placement: Placement) {
        boxes = placement.layout.boxes
        frames = placement.layout.groups.map { $0?.inset(by: Placement.gutter) }
        let titles = zip(view.groups, frames).compactMap { group, frame in
            frame.map { Picture.titlePlace(of: group, in: $0) }
        }
        if placement.isOrthogonal {
            let routes = OrthogonalRouter.routes(
                view, boxes: boxes, frames: frames.compactMap(\.self), titles: titles,
                isUpright: placement.isUpright)
            paths = zip(view.edges, routes).map { [boxes] edge, corners in
                edge.from == edge.to ? FlowPath(loopAt: boxes[edge.from]) : FlowPath(corners: corners)
            }
        } else {
            paths = Array(CurveRouter.paths(placement).prefix(view.edges.count))
        }
        pills = LabelPlacer(
            boxes: boxes, frames: frames.compactMap(\.self), titles: titles, paths: paths
        ).pills(view.edges.map(\.label))
    }

    /// The least rectangle that holds everything; `nil` where there is nothing.
    var bounds: Rect? {
        let points = paths.flatMap { $0.points + [$0.tip] }.map {
            Rect(center: $0, size: Size(width: 2, height: 2))
        }
        let all = boxes + frames.compactMap(\.self) + pills.map(\.rect) + points
        return all.dropFirst().reduce(all.first) { $0?.union($1) }
    }

    /// The same, with its upper left corner at a place.
    func moved(into origin: Point) -> Content {
        guard let bounds else { return self }
        let (x, y) = (origin.x - bounds.left, origin.y - bounds.top)
        var content = self
        content.boxes = boxes.map { $0.offset(x: x, y: y) }
        content.frames = frames.map { $0?.offset(x: x, y: y) }
        content.paths = paths.map { $0.offset(x: x, y: y) }
        content.pills = pills.map { $0.offset(x: x, y: y) }
        return content
    }
}

extension FlowPath {
    fileprivate func offset(x: Double, y: Double) -> FlowPath {
        FlowPath(
            points: points.map { Point(x: $0.x + x, y: $0.y + y) }, tip: Point(x: tip.x + x, y: tip.y + y))
    }
}

extension Pill {
    fileprivate func offset(x: Double, y: Double) -> Pill {
        Pill(flow: flow, text: text, whole: whole, rect: rect.offset(x: x, y: y))
    }

    fileprivate func renumbered(_ flow: Int) -> Pill {
        Pill(flow: flow, text: text, whole: whole, rect: rect)
    }
}

/// The title and the summary above a picture.
struct Heading: Hashable, Sendable {
    let title: [String]
    let summary: [String]
    let width: Double
    let height: Double

    init(_ view: View, width limit: Double) {
        title = TextStyle.title.lines(of: view.title, width: limit, atMost: 2)
        summary = TextStyle.summary.lines(of: view.summary ?? "", width: limit, atMost: 3)
        width =
            (title.map { TextStyle.title.width(of: $0) } + summary.map { TextStyle.summary.width(of: $0) })
            .max() ?? 0
        let lines =
            Double(title.count) * TextStyle.title.lineHeight + Double(summary.count)
            * TextStyle.summary.lineHeight
        height = lines == 0 ? 0 : lines + 20
    }
}

/// What the signs mean that occur: the lines of flows, marks, what is missing.
struct Legend: Hashable, Sendable {
    struct Entry: Hashable {
        let symbol: Symbol
        /// Where it stands; its title is beside it.
        let place: Rect
    }

    enum Symbol: Hashable {
        case flow(FlowFamily)
        case mark(Badge)
        case ghost
        case bar(BarLook)
    }

    let entries: [Entry]
    let bottom: Double

    init(_ view: View, top: Double, width: Double) {
        self.init(Self.symbols(in: view), top: top, width: width)
    }

    init(_ symbols: [Symbol], top: Double, width: Double) {
        var entries: [Entry] = []
        var next = Point(x: Picture.margin, y: top)
        for symbol in symbols {
            let length = symbol.size.width + 8 + TextStyle.legend.width(of: symbol.title) + 24
            if next.x + length > width, next.x > Picture.margin {
                next = Point(x: Picture.margin, y: next.y + 22)
            }
            let middle = Point(x: next.x + symbol.size.width / 2, y: next.y + 8)
            entries.append(Entry(symbol: symbol, place: Rect(center: middle, size: symbol.size)))
            next.x += length
        }
        self.entries = entries
        bottom = entries.isEmpty ? top - 24 : next.y + 16
    }

    private static func symbols(in view: View) -> [Symbol] {
        let families = Set(view.edges.map(\.kind.family))
        let weights = Set(view.nodes.compactMap(\.badge?.weight))
        return FlowFamily.allCases.filter(families.contains).map { .flow($0) }
            + View.Mark.Weight.allCases.filter(weights.contains).map { .mark(Badge($0)) }
            + (view.nodes.contains(where: \.isGhost) ? [.ghost] : [])
    }
}

extension Legend.Symbol {
    /// What it means.
    var title: String {
        switch self {
        case .flow(let family): family.title
        case .mark(let badge): badge.weight.title
        case .ghost: "missing"
        case .bar(let look): look.title
        }
    }

    /// How large it is drawn.
    var size: Size {
        switch self {
        case .flow: Size(width: 34, height: 16)
        case .mark(let badge): badge.size
        case .ghost: Size(width: 28, height: 16)
        case .bar(let look): Size(width: 28, height: look == .excess ? 18 : 12)
        }
    }
}
