import GraphvizLayout
import SystemDesign

/// A chart with a place for everything in it, ready to be written: above the bars, each with its component, what is done
/// and how long that may take to its left, and below them the table.
struct ChartPicture: Hashable {
    let view: View
    let chart: BudgetChart
    let heading: Heading
    let waterfalls: [Waterfall]
    let table: Table?
    let legend: Legend
    let size: Size

    /// A component, and what is said of it, at the left of a row.
    struct Name: Hashable {
        /// The component, as an index of ``View/nodes``; `nil` for what is at none.
        let node: Int?
        let title: String
        let detail: String?
        /// The room that it takes, and where the row's middle is.
        let place: Rect
        /// The sign of its findings.
        let badge: Badge?
    }

    struct Waterfall: Hashable {
        /// What it keeps to, where there are several.
        let title: Line?
        let rows: [Row]
        /// The grounds that hops stand on which run side by side, and their names.
        let bands: [Rect]
        let bandNames: [Line]
        let axis: TimeAxis
        /// From the top of the rows to their bottom.
        let top: Double
        let bottom: Double
        /// The x of the limit, and its label.
        let limit: Limit?
        let remarks: [Line]
    }

    struct Limit: Hashable {
        let x: Double
        let label: Line
    }

    struct Row: Hashable {
        let bar: BudgetChart.Bar
        let name: Name
        let time: Line
        /// Where the sign of the longest stands.
        let longest: Rect?
        /// What it takes within the limit, and what is beyond it.
        let within: Rect?
        let beyond: Rect?
    }

    /// A text with its left end and the line it stands on.
    struct Line: Hashable {
        let text: String
        let style: TextStyle
        let origin: Point

        /// The room that it takes.
        var place: Rect {
            Rect(
                left: origin.x, top: origin.y - style.size,
                right: origin.x + style.width(of: text), bottom: origin.y + style.size * 0.25)
        }
    }

    static let rowHeight = 40.0
    static let tile = 30.0
    static let barHeight = 16.0
    static let plotWidth = 480.0
    /// The distance between columns.
    static let gap = 22.0
    /// The inset of rows in the ground that they stand on.
    static let inset = 10.0

    init(_ chart: BudgetChart, of view: View) {
        (self.view, self.chart) = (view, chart)
        let columns = ChartColumns(chart, view)
        let least = columns.right - Picture.margin
        heading = Heading(view, width: least)
        var y = Picture.margin + heading.height
        waterfalls = chart.waterfalls.map { waterfall in
            let placed = Waterfall(waterfall, chart, view, columns, top: y)
            y = placed.end + 30
            return placed
        }
        table = chart.capacities.isEmpty ? nil : Table(chart, view, columns, top: y)
        let bottom = table?.end ?? max(y - 30, Picture.margin)
        let texts = (table?.lines ?? []) + waterfalls.flatMap(\.lines)
        let width =
            ([columns.right, table?.right ?? 0, heading.width + Picture.margin] + texts.map(\.place.right))
            .max() ?? 0
        legend = Legend(Self.symbols(in: chart, view, waterfalls), top: bottom + 26, width: width)
        size = Size(
            width: (width + Picture.margin).rounded(.up),
            height: (legend.bottom + Picture.margin).rounded(.up))
    }

    /// The signs that occur, with what they mean.
    private static func symbols(
        in chart: BudgetChart, _ view: View, _ waterfalls: [Waterfall]
    ) -> [Legend.Symbol] {
        let rows = waterfalls.flatMap(\.rows)
        let looks = Set(rows.filter { $0.within != nil }.map(\.bar.look))
        let isBeyond = rows.contains { $0.beyond != nil }
        let weights = Set(view.nodes.compactMap(\.severity))
        return BarLook.allCases.filter { $0 == .excess ? isBeyond : looks.contains($0) }.map { .bar($0) }
            + View.Mark.Weight.allCases.filter {
                $0 == .longest ? rows.contains { $0.longest != nil } : weights.contains($0)
            }.map { .mark(Badge($0)) }
    }
}
