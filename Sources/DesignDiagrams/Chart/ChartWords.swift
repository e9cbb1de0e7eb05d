import SystemDesign

extension BudgetChart {
    /// How much it shows, in a sentence.
    var counts: String {
        let bars = waterfalls.reduce(0) { $0 + $1.bars.count { $0.look != .unplanned } }
        return waterfalls.isEmpty
            ? "\(counted(capacities.count, "component"))."
            : "\(counted(bars, "hop")), the load of \(counted(capacities.count, "component"))."
    }
}

extension View {
    /// The chart in words: hop by hop, and then component by component.
    func sections(of chart: BudgetChart) -> [Outline.Section] {
        let waterfalls = chart.waterfalls.map { waterfall in
            Outline.Section(
                title: waterfall.title.onOneLine,
                items: waterfall.blocks.flatMap(items)
                    + [waterfall.headroom].compactMap { $0.map(item) }
                    + waterfall.remarks.map { Outline.Item(name: $0.onOneLine) })
        }
        guard !chart.capacities.isEmpty else { return waterfalls }
        return waterfalls + [Outline.Section(title: "At peak", items: chart.capacities.map(item))]
    }

    private func items(of block: BudgetChart.Block) -> [Outline.Item] {
        let items = block.bars.map(item)
        guard let name = block.name else { return items }
        return [Outline.Item(name: "Side by side", text: name.onOneLine, items: items)]
    }

    /// A bar in words.
    func item(for bar: BudgetChart.Bar) -> Outline.Item {
        let look = bar.look == .beside ? "beside something longer" : ""
        let longest = bar.isLongest ? Mark.Weight.longest.title : ""
        let text = [bar.time, bar.work.onOneLine, look, longest].filter { !$0.isEmpty }
        return Outline.Item(
            name: bar.node.map { names[$0] } ?? "Headroom", text: text.joined(separator: ", "),
            items: bar.node.map(findings) ?? [])
    }

    /// A row of the table in words.
    func item(for row: BudgetChart.Row) -> Outline.Item {
        let replicas = row.replicas.map { "replicas: \($0)" }
        let needed = row.needed.map { "needed: \($0)" }
        let parts = [
            row.load.map { "load \($0)" }, row.throughput.map { "\($0) each replica" }, replicas, needed,
            row.utilisation.map { "busy \($0)" },
        ]
        let text = parts.compactMap(\.self).joined(separator: "; ")
        return Outline.Item(
            name: names[row.node], text: text.isEmpty ? nil : text, items: findings(at: row.node))
    }

    private func findings(at node: Int) -> [Outline.Item] {
        nodes[node].marks.map { Outline.Item(name: $0.weight.rawValue, text: $0.text.onOneLine) }
    }

    /// A chart in a sentence, for those who can't see it.
    var account: String { [summary, counts].compactMap(\.self).joined(separator: " ") }
}
