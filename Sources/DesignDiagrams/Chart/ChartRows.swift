import GraphvizLayout

extension ChartPicture.Line {
    /// A text that ends at a place.
    init(_ text: String, _ style: TextStyle, endingAt right: Double, _ baseline: Double) {
        self.init(
            text: text, style: style, origin: Point(x: right - style.width(of: text), y: baseline))
    }

    /// A text around a place, within bounds.
    init(
        _ text: String, _ style: TextStyle, around x: Double, _ baseline: Double, from left: Double,
        to right: Double
    ) {
        let width = style.width(of: text)
        let start = max(left, min(x - width / 2, right - width))
        self.init(text: text, style: style, origin: Point(x: start, y: baseline))
    }
}

extension ChartPicture.Name {
    /// What stands at the left of a row whose upper edge is at a place.
    init(_ node: Int?, title: String, detail: String?, in view: View, _ columns: ChartColumns, top: Double) {
        self.node = node
        self.title = title
        self.detail = detail.flatMap { $0.isEmpty ? nil : $0 }
        place = Rect(
            left: columns.name, top: top, right: columns.name + columns.nameWidth,
            bottom: top + ChartPicture.rowHeight)
        badge = node.flatMap { view.nodes[$0].badge }
    }

    /// Its texts, one or two lines around the row's middle.
    var lines: [ChartPicture.Line] {
        let styles = [(title, TextStyle.component)] + (detail.map { [($0, TextStyle.detail)] } ?? [])
        var y = place.center.y - styles.reduce(0) { $0 + $1.1.lineHeight } / 2
        return styles.map { text, style in
            defer { y += style.lineHeight }
            return ChartPicture.Line(
                text: text, style: style, origin: Point(x: place.left, y: y + style.size))
        }
    }
}

extension ChartPicture.Waterfall {
    init(
        _ waterfall: BudgetChart.Waterfall, _ chart: BudgetChart, _ view: View, _ columns: ChartColumns,
        top: Double
    ) {
        typealias Line = ChartPicture.Line
        var y = top
        title =
            chart.waterfalls.count > 1
            ? Line(text: waterfall.title, style: .group, origin: Point(x: Picture.margin, y: y + 13)) : nil
        if title != nil { y += 26 }
        let all = waterfall.bars + [waterfall.headroom].compactMap(\.self)
        let times = all.flatMap { [$0.end, $0.start] } + [waterfall.limit?.time ?? 0]
        let isEndless = all.contains { !$0.end.isFinite }
        let axis = TimeAxis(
            times, isEndless: isEndless, unit: waterfall.limit?.unit ?? "ms", from: columns.plotLeft,
            to: columns.plotRight)
        let limit = waterfall.limit.map { limit in
            let x = axis.x(limit.time)
            return ChartPicture.Limit(
                x: x,
                label: Line(
                    limit.label, .group, around: x, y + 11, from: columns.plotLeft,
                    to: columns.right + Picture.margin))
        }
        y += 22
        (self.axis, self.limit, self.top) = (axis, limit, y)
        var placed: [ChartPicture.Row] = []
        var bands: [Rect] = []
        var names: [Line] = []
        func add(_ bar: BudgetChart.Bar) {
            placed.append(ChartPicture.Row(bar, view, columns, axis, limit, top: y))
            y += ChartPicture.rowHeight
        }
        for block in waterfall.blocks {
            guard let name = block.name else {
                block.bars.forEach(add)
                continue
            }
            let start = y + 3
            let text = ChartColumns.detail("side by side: \(name)")
            names.append(
                Line(
                    text: text, style: .detail,
                    origin: Point(x: Picture.margin + ChartPicture.inset, y: start + 16)))
            y += 24
            block.bars.forEach(add)
            y += 6
            bands.append(Rect(left: Picture.margin, top: start, right: columns.right, bottom: y - 3))
        }
        if let headroom = waterfall.headroom { add(headroom) }
        (rows, self.bands, bandNames) = (placed, bands, names)
        bottom = y
        y += waterfall.remarks.isEmpty ? 20 : 26
        let width = columns.right - Picture.margin
        remarks = waterfall.remarks.flatMap {
            TextStyle.detail.lines(of: $0, width: width, atMost: 2)
        }.map { text in
            y += TextStyle.detail.lineHeight
            return Line(text: text, style: .detail, origin: Point(x: Picture.margin, y: y))
        }
    }

    /// The marks of the axis that there is room for, below it.
    var tickLabels: [ChartPicture.Line] {
        axis.ticks.map { tick in
            ChartPicture.Line(
                tick.label, .detail, around: tick.x, bottom + 15, from: axis.left - 20,
                to: axis.right + ChartPicture.inset + Picture.margin)
        }
    }

    /// Where the next part may begin.
    var end: Double { remarks.last.map { $0.origin.y + 4 } ?? bottom + 20 }

    /// All of its texts.
    var lines: [ChartPicture.Line] {
        [title, limit?.label].compactMap(\.self) + bandNames + rows.flatMap { $0.name.lines + [$0.time] }
            + tickLabels + remarks
    }
}

extension ChartPicture.Row {
    init(
        _ bar: BudgetChart.Bar, _ view: View, _ columns: ChartColumns, _ axis: TimeAxis,
        _ limit: ChartPicture.Limit?, top: Double
    ) {
        self.bar = bar
        let title = bar.node.map { ChartColumns.title(of: $0, in: view) } ?? "Headroom"
        name = ChartPicture.Name(
            bar.node, title: title, detail: ChartColumns.detail(bar.work), in: view, columns, top: top)
        let middle = name.place.center.y
        let style = TextStyle.component
        time = ChartPicture.Line(bar.time, style, endingAt: columns.time, middle + style.size * 0.36)
        let badge = Badge(.longest)
        longest =
            bar.isLongest
            ? Rect(
                origin: Point(x: time.origin.x - 8 - badge.size.width, y: middle - badge.size.height / 2),
                size: badge.size) : nil
        guard bar.start.isFinite else {
            (within, beyond) = (nil, nil)
            return
        }
        // What takes no time is to be seen all the same, unless it is kept in vain.
        guard bar.length > 0 || bar.look != .headroom else {
            (within, beyond) = (nil, nil)
            return
        }
        let left = min(axis.x(bar.start), axis.right - Self.leastWidth)
        let right = max(axis.x(bar.end), left + Self.leastWidth)
        func rect(_ left: Double, _ right: Double, _ height: Double) -> Rect? {
            guard left < right else { return nil }
            return Rect(left: left, top: middle - height / 2, right: right, bottom: middle + height / 2)
        }
        // A limit that is hardly crossed isn't: what is drawn so small may be nothing.
        let isWithin = bar.look == .headroom || limit.map { right <= $0.x + Self.leastWidth } ?? true
        let end = isWithin ? right : max(left, limit?.x ?? right)
        within = rect(left, end, ChartPicture.barHeight)
        beyond = rect(end, right, ChartPicture.barHeight + 8)
    }

    private static let leastWidth = 2.5
}
