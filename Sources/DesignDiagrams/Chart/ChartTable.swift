import GraphvizLayout

extension ChartPicture {
    /// What the load takes of each component, with how busy it is as a small bar.
    struct Table: Hashable {
        let title: Line
        let header: [Line]
        let rows: [TableRow]
        /// The lines between the rows, from the left to the right.
        let rules: [Double]
        let remark: Line?
        let right: Double
        let end: Double
    }

    struct TableRow: Hashable {
        let row: BudgetChart.Row
        let name: Name
        let cells: [Line]
        let gauge: Gauge?
    }

    /// How busy replicas are: as much of a frame as all the time is, and a mark where they usually are.
    struct Gauge: Hashable {
        let frame: Rect
        let filled: Rect
        let beyond: Rect?
        let usual: Double
    }
}

extension ChartPicture.Table {
    private static let columns: [(header: String, cell: @Sendable (BudgetChart.Row) -> String?)] = [
        ("load at peak", { $0.load }), ("each replica", { $0.throughput }), ("replicas", { $0.replicas }),
        ("needed", { $0.needed }), ("busy", { $0.utilisation }),
    ]
    private static let gaugeWidth = 100.0
    /// What isn't declared.
    private static let unknown = "–"

    init(_ chart: BudgetChart, _ view: View, _ columns: ChartColumns, top: Double) {
        typealias Line = ChartPicture.Line
        title = Line(text: "At peak", style: .group, origin: Point(x: Picture.margin, y: top + 13))
        let baseline = top + 13
        var right = columns.name + columns.nameWidth
        var ends: [Double] = []
        for column in Self.columns {
            let cells = chart.capacities.map {
                TextStyle.summary.width(of: column.cell($0) ?? Self.unknown)
            }
            right +=
                ChartPicture.gap + max(cells.max() ?? 0, TextStyle.detail.width(of: column.header)) * 1.04
            ends.append(right)
        }
        header = zip(Self.columns, ends).map { Line($0.header, .detail, endingAt: $1, baseline) }
        let hasGauges = chart.capacities.contains { $0.share?.isFinite == true }
        let gaugeLeft = right + ChartPicture.gap
        // Beyond all the time there is room for a fifth more.
        self.right = hasGauges ? gaugeLeft + Self.gaugeWidth * 1.2 : right
        var y = top + 24
        var rules: [Double] = []
        rows = chart.capacities.map { row in
            rules.append(y)
            let name = ChartPicture.Name(
                row.node, title: ChartColumns.title(of: row.node, in: view), detail: nil, in: view, columns,
                top: y)
            let style = TextStyle.summary
            let cells = zip(Self.columns, ends).map { column, end in
                Line(
                    column.cell(row) ?? Self.unknown, style, endingAt: end,
                    name.place.center.y + style.size * 0.36)
            }
            y += ChartPicture.rowHeight
            return ChartPicture.TableRow(
                row: row, name: name, cells: cells,
                gauge: row.share.flatMap { share in
                    share.isFinite
                        ? Self.gauge(share, chart.usualShare, left: gaugeLeft, name.place.center.y) : nil
                })
        }
        self.rules = rules
        guard hasGauges else {
            (remark, end) = (nil, y)
            return
        }
        let usual = Int((chart.usualShare * 100).rounded())
        let text = "The mark is at \(usual) %: no replica is planned to be busier."
        remark = Line(text: text, style: .detail, origin: Point(x: Picture.margin, y: y + 16))
        end = y + 20
    }

    private static func gauge(
        _ share: Double, _ usual: Double, left: Double, _ middle: Double
    ) -> ChartPicture.Gauge {
        func rect(from start: Double, to end: Double, _ height: Double) -> Rect {
            Rect(
                left: left + start * gaugeWidth, top: middle - height / 2, right: left + end * gaugeWidth,
                bottom: middle + height / 2)
        }
        return ChartPicture.Gauge(
            frame: rect(from: 0, to: 1, 12), filled: rect(from: 0, to: min(share, 1), 12),
            beyond: share > 1 + 1e-9 ? rect(from: 1, to: min(share, 1.2), 20) : nil,
            usual: left + min(usual, 1) * gaugeWidth)
    }

    /// All of its texts.
    var lines: [ChartPicture.Line] {
        [title] + header + rows.flatMap { $0.name.lines + $0.cells } + [remark].compactMap(\.self)
    }
}
