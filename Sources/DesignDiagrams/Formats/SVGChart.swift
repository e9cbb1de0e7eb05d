import GraphvizLayout
import SystemDesign

extension ChartPicture {
    /// The chart as SVG, with colours as in ``Picture/svg(theme:)``. Classes and data attributes are a contract, too:
    /// `g.hop[data-id]`, `g.capacity[data-id]`; of the longest hop, `longest` besides. Both are images to screen readers,
    /// which hear what is drawn.
    func svg(theme: Theme) -> String {
        var body = SVGBuilder(theme: theme)
        let style = theme.frames
        body.rect(Rect(left: 0, top: 0, right: size.width, bottom: size.height), fill: .canvas)
        body.heading(heading)
        for waterfall in waterfalls { draw(waterfall, style, in: &body) }
        if let table { draw(table, style, in: &body) }
        body.legend(legend, style)
        return body.document(view.title, view.account, size: size)
    }

    private func draw(_ waterfall: Waterfall, _ style: FrameStyle, in svg: inout SVGBuilder) {
        if let title = waterfall.title { svg.line(title, fill: .text) }
        for band in waterfall.bands { svg.rect(band, radius: 8, fill: .tint(.actors)) }
        for name in waterfall.bandNames { svg.line(name, fill: .muted) }
        svg.lines(
            waterfall.axis.ticks.map { tick in
                (Point(x: tick.x, y: waterfall.top), Point(x: tick.x, y: waterfall.bottom))
            }, stroke: .muted, width: 1, opacity: 0.3)
        for label in waterfall.tickLabels { svg.line(label, fill: .muted) }
        for row in waterfall.rows { draw(row, style, in: &svg) }
        if let limit = waterfall.limit {
            svg.lines(
                [(Point(x: limit.x, y: waterfall.top - 4), Point(x: limit.x, y: waterfall.bottom + 4))],
                stroke: .text, width: style.markedWidth)
            svg.line(limit.label, fill: .text)
        }
        for remark in waterfall.remarks { svg.line(remark, fill: .muted) }
    }

    private func draw(_ row: Row, _ style: FrameStyle, in svg: inout SVGBuilder) {
        let node = row.bar.node.map { view.nodes[$0] }
        svg.open(row.bar.isLongest ? "hop longest" : "hop", ["data-id": node?.id, "role": "img"])
        let item = view.item(for: row.bar)
        svg.title([item.name, item.text].compactMap(\.self).joined(separator: ": "))
        draw(row.name, in: &svg)
        svg.line(row.time, fill: .text)
        if let place = row.longest { svg.badge(Badge(.longest), in: place) }
        let isEndless = !row.bar.length.isFinite
        if let within = row.within {
            svg.bar(
                row.bar.look, in: within, plane: node?.plane ?? .actors, style,
                isEndless: isEndless && row.beyond == nil)
        }
        if let beyond = row.beyond {
            svg.bar(.excess, in: beyond, plane: .actors, style, isEndless: isEndless)
        }
        svg.close()
    }

    private func draw(_ name: Name, in svg: inout SVGBuilder) {
        let node = name.node.map { view.nodes[$0] }
        svg.link(to: node?.url?.safeAddress) { svg in
            if let node {
                let tile = Rect(
                    origin: Point(
                        x: name.place.left - 10 - Self.tile, y: name.place.center.y - Self.tile / 2),
                    size: Size(width: Self.tile, height: Self.tile))
                svg.tile(.of(node.kind), in: tile, plane: node.plane, isFilled: node.plane.isOnline)
            }
            for (line, fill) in zip(name.lines, [ColourRole.text, .muted]) { svg.line(line, fill: fill) }
        }
        if let badge = name.badge { svg.badge(badge, in: name.badgePlace(badge)) }
    }

    private func draw(_ table: Table, _ style: FrameStyle, in svg: inout SVGBuilder) {
        svg.line(table.title, fill: .text)
        for line in table.header { svg.line(line, fill: .muted) }
        svg.lines(
            table.rules.map { (Point(x: Picture.margin, y: $0), Point(x: table.right, y: $0)) },
            stroke: .muted, width: 1, opacity: 0.3)
        for row in table.rows {
            let node = view.nodes[row.row.node]
            svg.open("capacity", ["data-id": node.id, "role": "img"])
            let item = view.item(for: row.row)
            svg.title([item.name, item.text].compactMap(\.self).joined(separator: ": "))
            draw(row.name, in: &svg)
            for cell in row.cells { svg.line(cell, fill: .text) }
            if let gauge = row.gauge {
                let fill: ColourRole = row.row.verdict == .uncertain ? .mark(.warning) : .ink(node.plane)
                svg.rect(gauge.frame, fill: .card)
                svg.rect(gauge.filled, fill: fill)
                svg.rect(gauge.frame, fill: nil, stroke: .muted, width: 1)
                if let beyond = gauge.beyond { svg.bar(.excess, in: beyond, plane: .actors, style) }
                svg.lines(
                    [
                        (
                            Point(x: gauge.usual, y: gauge.frame.top - 4),
                            Point(x: gauge.usual, y: gauge.frame.bottom + 4)
                        )
                    ], stroke: .text, width: style.width)
            }
            svg.close()
        }
        if let remark = table.remark { svg.line(remark, fill: .muted) }
    }
}

extension ChartPicture.Name {
    /// Where the sign of findings stands: at the right end of the name's room.
    func badgePlace(_ badge: Badge) -> Rect {
        Rect(
            origin: Point(x: place.right - badge.size.width, y: place.center.y - badge.size.height / 2),
            size: badge.size)
    }
}

extension SVGBuilder {
    fileprivate mutating func line(_ line: ChartPicture.Line, fill: ColourRole) {
        text(line.text, line.style, fill: fill, at: line.origin)
    }

    /// A time as a bar; what has no end is pointed.
    mutating func bar(
        _ look: BarLook, in place: Rect, plane: Plane, _ style: FrameStyle, isEndless: Bool = false
    ) {
        let radius = min(3, place.size.width / 2)
        switch look {
        case .awaited where isEndless: polygon(place.pointed, fill: .ink(plane))
        case .excess where isEndless: polygon(place.pointed, fill: .mark(.error))
        case .awaited: rect(place, radius: radius, fill: .ink(plane))
        case .beside:
            rect(place, radius: radius, fill: .tint(plane), stroke: .ink(plane), width: style.width)
        case .unplanned:
            rect(
                place, radius: radius, fill: .card, stroke: .ink(plane), width: style.width,
                dashes: FrameStyle.ghost)
        case .headroom:
            rect(place, fill: .card, stroke: .muted, width: style.width)
            lines(place.hatching(every: 7), stroke: .muted, width: 1)
        case .excess: rect(place, radius: radius, fill: .mark(.error))
        }
    }
}

extension Rect {
    /// The corners of an arrow that fills it.
    fileprivate var pointed: [Point] {
        let neck = max(left, right - size.height / 2)
        return [
            origin, Point(x: neck, y: top), Point(x: right, y: center.y), Point(x: neck, y: bottom),
            Point(x: left, y: bottom),
        ]
    }

    /// Lines that rise through it from its lower left, side by side.
    fileprivate func hatching(every distance: Double) -> [(Point, Point)] {
        stride(from: distance - size.height, to: size.width, by: distance).compactMap { offset in
            let start = max(0, offset)
            let end = min(size.width, offset + size.height)
            guard start < end else { return nil }
            return (
                Point(x: left + start, y: bottom - (start - offset)),
                Point(x: left + end, y: bottom - (end - offset))
            )
        }
    }
}
