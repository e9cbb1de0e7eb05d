import GraphvizLayout
import SystemDesign

extension DiagramFormat {
    /// Our own drawing: self-contained, light and dark in one file.
    public static let svg = DiagramFormat(
        name: "svg", meaning: "the picture, light and dark in one file", contents: [.graph, .chart]
    ) {
        Array(try $0.view.svg(theme: $0.theme).utf8)
    }
}

extension View {
    /// The view as SVG.
    func svg(theme: Theme) throws -> String {
        if case .chart(let chart) = content { return ChartPicture(chart, of: self).svg(theme: theme) }
        return try Picture(self).svg(theme: theme)
    }
}

extension Picture {
    /// The picture as SVG.
    ///
    /// Every coloured part has its light colour as an attribute and a class whose rule names a custom property, so
    /// that browsers follow the reader's scheme and programs without custom properties draw the light one. Classes
    /// and data attributes are a contract: `g.group[data-id]`, `g.component[data-id][data-kind]`,
    /// `g.flow[data-from][data-to][data-kind]`, `g.label[data-from][data-to]`; what is faded has the class `faded`
    /// besides, and components that are missing `ghost`. What is marked has `data-severity`, of the gravest finding.
    /// Components and flows are images to screen readers, named by their titles, which also say what is marked.
    func svg(theme: Theme) -> String {
        var body = SVGBuilder(theme: theme)
        draw(in: &body, theme.frames)
        return body.document(view.title, description, size: size)
    }

    /// The picture in a sentence, for those who can't see it.
    private var description: String {
        let parts = view.groups.map { group in
            let titles = view.nodes.filter { $0.group == group.id }.map(\.title)
            return "\(group.title): \(titles.joined(separator: ", "))."
        }
        return ([view.summary, view.counts].compactMap(\.self) + parts).joined(separator: " ")
    }

    private func draw(in svg: inout SVGBuilder, _ style: FrameStyle) {
        svg.rect(Rect(left: 0, top: 0, right: size.width, bottom: size.height), fill: .canvas)
        svg.heading(heading)
        for (group, frame) in zip(view.groups, frames) {
            if let frame { draw(group, frame, style, in: &svg) }
        }
        drawFlows(in: &svg)
        for (group, frame) in zip(view.groups, frames) {
            if let frame { drawTitle(of: group, frame, in: &svg) }
        }
        for (node, (card, box)) in zip(view.nodes, zip(cards, boxes)) {
            svg.link(to: node.url?.safeAddress) { draw(node, card, box, style, in: &$0) }
        }
        for pill in pills { draw(pill, style, in: &svg) }
        drawNumbers(in: &svg)
        svg.legend(legend, style)
    }

    private func draw(_ group: View.Group, _ frame: Rect, _ style: FrameStyle, in svg: inout SVGBuilder) {
        let isFaded = isFaded(group)
        svg.open(isFaded ? "group faded" : "group", ["data-id": group.id])
        svg.rect(
            frame, radius: 14, fill: .tint(group.plane), stroke: .ink(group.plane), width: style.width,
            opacity: isFaded ? Theme.faded : style.opacity)
        svg.close()
    }

    /// Whether the view is about nothing in a group.
    private func isFaded(_ group: View.Group) -> Bool {
        view.nodes.allSatisfy { $0.group != group.id || $0.emphasis == .faded }
    }

    /// Titles come after the flows, with a halo, so that a line that must cross one leaves it readable.
    private func drawTitle(of group: View.Group, _ frame: Rect, in svg: inout SVGBuilder) {
        let place = Self.titlePlace(of: group, in: frame)
        svg.text(
            group.title, .group, fill: isFaded(group) ? .muted : .ink(group.plane),
            at: Point(x: place.left, y: place.top + TextStyle.group.size),
            halo: .tint(group.plane))
    }

    private func draw(
        _ node: View.Node, _ card: Card, _ box: Rect, _ style: FrameStyle, in svg: inout SVGBuilder
    ) {
        let isFaded = node.emphasis == .faded
        svg.open(
            isFaded ? "component faded" : node.isGhost ? "component ghost" : "component",
            [
                "data-id": node.id, "data-kind": node.kind.id, "data-plane": node.plane.rawValue,
                "data-severity": node.severity?.rawValue, "role": "img",
            ])
        svg.title("\(node.title) (\(node.isGhost ? "missing" : node.kind.title))\n\(node.account)")
        svg.fade(isFaded) { svg in
            drawFrame(of: node, box, style, in: &svg)
            let tile = Rect(
                origin: Point(x: box.left + Card.gap, y: box.center.y - Card.tile / 2),
                size: Size(width: Card.tile, height: Card.tile))
            svg.tile(
                .of(node.kind), in: tile, plane: node.plane, isFilled: node.plane.isOnline && !node.isGhost)
        }
        let text = card.textPlace(in: box)
        var y = text.top
        for line in card.title {
            svg.text(
                line, .component, fill: isFaded || node.isGhost ? .muted : .text,
                at: Point(x: text.left, y: y + TextStyle.component.size))
            y += TextStyle.component.lineHeight
        }
        for line in card.detail {
            svg.text(line, .detail, fill: .muted, at: Point(x: text.left, y: y + TextStyle.detail.size))
            y += TextStyle.detail.lineHeight
        }
        if let badge = node.badge { svg.badge(badge, in: badge.place(in: box)) }
        svg.close()
    }

    private func drawFrame(
        of node: View.Node, _ box: Rect, _ style: FrameStyle, in svg: inout SVGBuilder
    ) {
        if node.isGhost {
            // What is missing has no card: its ground shows through.
            svg.rect(
                box, radius: 10, fill: node.group == nil ? .canvas : .tint(node.plane),
                stroke: .ink(node.plane),
                width: style.width, dashes: FrameStyle.ghost)
        } else if let badge = node.badge {
            svg.rect(box, radius: 10, fill: .card, stroke: .mark(badge.weight), width: style.markedWidth)
        } else {
            svg.rect(box, radius: 10, fill: .card, stroke: .ink(node.plane), width: style.width)
        }
    }

    /// What the view is about comes after what is faded, and the request path last, on top of all others.
    private func drawFlows(in svg: inout SVGBuilder) {
        for emphasis in [View.Emphasis.faded, .normal] {
            for family in FlowFamily.allCases.reversed() {
                for (edge, path) in zip(view.edges, paths)
                where edge.emphasis == emphasis && edge.kind.family == family && !path.points.isEmpty {
                    draw(edge, path, in: &svg)
                }
            }
        }
    }

    private func draw(_ edge: View.Edge, _ path: FlowPath, in svg: inout SVGBuilder) {
        let (from, to) = (view.nodes[edge.from], view.nodes[edge.to])
        let isFaded = edge.emphasis == .faded
        svg.open(
            isFaded ? "flow faded" : "flow",
            ["data-from": from.id, "data-to": to.id, "data-kind": edge.kind.rawValue, "role": "img"])
        let number = edge.number.map { "\($0). " } ?? ""
        let label = edge.label.map { ": \($0)" } ?? ""
        svg.title("\(number)\(from.title) → \(to.title) (\(edge.kind.rawValue))\(label)")
        svg.flow(path, family: edge.kind.family, isFaded: isFaded)
        svg.close()
    }

    /// Screen readers pass labels by: the flow's title says them.
    private func draw(_ pill: Pill, _ style: FrameStyle, in svg: inout SVGBuilder) {
        let edge = view.edges[pill.flow]
        let isFaded = edge.emphasis == .faded
        svg.open(
            isFaded ? "label faded" : "label",
            [
                "data-from": view.nodes[edge.from].id, "data-to": view.nodes[edge.to].id,
                "aria-hidden": "true",
            ])
        if pill.text != pill.whole { svg.title(pill.whole) }
        let radius = pill.rect.size.height / 2
        if isFaded {
            svg.rect(pill.rect, radius: radius, fill: .canvas)
        } else {
            svg.rect(
                pill.rect, radius: radius, fill: .canvas, stroke: .flow(edge.kind.family), width: 1,
                opacity: style.opacity)
        }
        svg.text(
            pill.text, .label, fill: isFaded ? .muted : .text,
            at: Point(x: pill.rect.center.x, y: pill.rect.center.y + TextStyle.label.size * 0.36),
            isCentred: true)
        svg.close()
    }

    /// The numbers of hops: at the left end of their labels, and on the middle of lines without one.
    private func drawNumbers(in svg: inout SVGBuilder) {
        let places = Dictionary(
            pills.map { pill in (pill.flow, Point(x: pill.rect.left - 5, y: pill.rect.center.y)) },
            uniquingKeysWith: { first, _ in first })
        for (index, (edge, path)) in zip(view.edges, paths).enumerated() {
            guard let number = edge.number, let place = places[index] ?? path.middle else { continue }
            svg.disc(number, at: place, fill: .flow(edge.kind.family))
        }
    }
}

extension FlowPath {
    /// The point half way along the line.
    fileprivate var middle: Point? {
        let samples = samples(every: 4)
        let length = samples.last?.distance ?? 0
        return samples.first { $0.distance >= length / 2 }?.point
    }
}
