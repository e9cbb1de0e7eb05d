import GraphvizLayout

/// Where the columns are that waterfalls and the table have in common.
struct ChartColumns {
    /// Where the text of names begins, and how wide it may be.
    let name: Double
    let nameWidth: Double
    /// The right end of times.
    let time: Double
    /// The ends of the bars.
    let plotLeft: Double
    let plotRight: Double
    /// The right end of everything.
    let right: Double

    private static let widestName = 264.0

    init(_ chart: BudgetChart, _ view: View) {
        let bars = chart.waterfalls.flatMap { $0.bars + [$0.headroom].compactMap(\.self) }
        let nodes = bars.compactMap(\.node) + chart.capacities.map(\.node)
        let titles = nodes.map { TextStyle.component.width(of: Self.title(of: $0, in: view)) }
        let works = bars.map { TextStyle.detail.width(of: Self.detail($0.work)) }
        let badge = nodes.compactMap { view.nodes[$0].badge?.size.width }.max().map { $0 + 8 } ?? 0
        name = Picture.margin + ChartPicture.inset + ChartPicture.tile + 10
        // Real fonts are wider than the table here and there, by four parts in a hundred at most.
        nameWidth = max((titles + works).max() ?? 0, 110) * 1.04 + badge
        guard !chart.waterfalls.isEmpty else {
            (time, plotLeft, plotRight, right) = (name + nameWidth, 0, 0, name + nameWidth)
            return
        }
        let times = bars.map { TextStyle.component.width(of: $0.time) }.max() ?? 0
        let longest = bars.contains(where: \.isLongest) ? Badge(.longest).size.width + 8 : 0
        time = name + nameWidth + ChartPicture.gap + longest + times
        plotLeft = time + ChartPicture.gap
        plotRight = plotLeft + ChartPicture.plotWidth
        right = plotRight + ChartPicture.inset
    }

    /// A component's title as it fits.
    static func title(of node: Int, in view: View) -> String {
        let node = view.nodes[node]
        return TextStyle.component.lines(of: node.title, width: widestName, atMost: 1).first ?? node.id
    }

    /// A detail as it fits.
    static func detail(_ text: String) -> String {
        TextStyle.detail.lines(of: text, width: widestName, atMost: 1).first ?? ""
    }
}
