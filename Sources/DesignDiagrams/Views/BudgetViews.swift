import DesignNumbers
import SystemDesign

extension ViewKind {
    static let budgets = ViewKind(
        name: "budget", meaning: "a path's time as bars against its limit, and what its load takes"
    ) { document in
        let paths = document.pathNames
        guard paths.isEmpty else {
            return paths.map { path in
                let limits = document.statements(RequestPath.self).filter { $0.name == path }.limits
                let name = "budget:\(path)"
                return AvailableView(name, limits) { _ in
                    .budget(name, of: path, Numbers(of: document))
                }
            }
        }
        guard !Numbers(of: document).capacities.isEmpty else { return [] }
        return [
            AvailableView("budget", "what the load takes") { _ in
                .budget("budget", of: nil, Numbers(of: document))
            }
        ]
    }
}

extension View {
    /// The budgets of a path, and what comes to the components on it; or without a path, what comes to all.
    fileprivate static func budget(_ name: String, of path: String?, _ numbers: Numbers) -> View {
        let budgets = path.map(numbers.budgets) ?? []
        let capacities = numbers.capacities
        let ids = path.map { numbers.componentsOnPath($0) }
        let shown = ids ?? Set(capacities.map { numbers.graph.components[$0.node].id })
        var view = View(
            name, of: numbers.document, title: path ?? "Capacity",
            summary: path == nil
                ? "What comes to each component at peak, and what that takes."
                : budgets.map(\.account).joined(separator: " "),
            along: nil, components: { shown.contains($0.id) ? .normal : nil }, flows: { _ in nil })
        view.groups = []
        for index in view.nodes.indices { view.nodes[index].group = nil }
        let place = Dictionary(uniqueKeysWithValues: zip(view.nodes.map(\.id), view.nodes.indices))
        func index(_ node: Int) -> Int? { place[numbers.graph.components[node].id] }
        view.content = .chart(
            BudgetChart(
                waterfalls: budgets.map { BudgetChart.Waterfall($0, of: numbers, index) },
                capacities: capacities.compactMap { capacity in
                    index(capacity.node).map { BudgetChart.Row(capacity, $0) }
                },
                usualShare: numbers.conventions.utilisation))
        return view
    }
}

extension Numbers {
    /// The ids of the components that a path's flows and hops name.
    fileprivate func componentsOnPath(_ path: String) -> Set<String> {
        let hops = paths.filter { $0.path.name == path }.flatMap(\.path.hops)
        let flows = document.flows.filter { $0.path == path }
        return Set(flows.flatMap { [$0.from, $0.to] } + hops.map(\.component))
    }
}

extension BudgetChart.Waterfall {
    fileprivate init(_ budget: PathBudget, of numbers: Numbers, _ index: (Int) -> Int?) {
        let path = budget.path
        title = "\(path.percentile.rawValue) under \(path.limit)"
        blocks = Self.blocks(of: budget, index)
        headroom = Self.headroom(of: budget)
        limit = budget.limit.map {
            BudgetChart.Limit(
                time: $0.upper, label: "\(path.limit) \(path.percentile.rawValue)",
                unit: path.limit.figure.unit)
        }
        remarks = Self.remarks(on: budget, of: numbers)
    }

    /// The hops in their order, each group where its first one stands, and in it branch by branch.
    private static func blocks(of budget: PathBudget, _ index: (Int) -> Int?) -> [BudgetChart.Block] {
        func bar(_ place: Int) -> BudgetChart.Bar {
            let part = budget.parts[place]
            let work = [part.branch, part.isBudgeted ? part.work : "its own latency"].compactMap(\.self)
            return BudgetChart.Bar(
                node: index(part.node), work: work.joined(separator: " · "), time: budget.text(part.time),
                start: part.start, length: part.time.upper,
                look: !part.isBudgeted ? .unplanned : part.isCritical ? .awaited : .beside,
                isLongest: place == budget.dominating)
        }
        var blocks: [BudgetChart.Block] = []
        var done: Set<String> = []
        for (place, part) in budget.parts.enumerated() {
            guard let group = part.group else {
                blocks.append(BudgetChart.Block(name: nil, bars: [bar(place)]))
                continue
            }
            guard done.insert(group).inserted else { continue }
            let members = budget.parts.indices.filter { budget.parts[$0].group == group }
            func first(_ member: Int) -> Int {
                guard let branch = budget.parts[member].branch else { return member }
                return members.first { budget.parts[$0].branch == branch } ?? member
            }
            let ordered = members.sorted { (first($0), $0) < (first($1), $1) }
            blocks.append(BudgetChart.Block(name: group, bars: ordered.map(bar)))
        }
        return blocks
    }

    /// What is wanted as headroom, as far as there is room for it; where nothing is, what is left.
    private static func headroom(of budget: PathBudget) -> BudgetChart.Bar? {
        let (sum, wanted) = (budget.total?.upper ?? 0, budget.headroom)
        guard let limit = budget.limit, sum.isFinite else { return nil }
        let rest = max(0, limit.upper - sum)
        guard wanted != nil || rest > 1e-9 else { return nil }
        let isShort = wanted.map { $0.upper > rest + 1e-9 } ?? false
        let left =
            isShort
            ? (rest > 1e-9 ? "only \(budget.text(rest)) left" : "nothing left")
            : wanted == nil ? "left over" : nil
        return BudgetChart.Bar(
            node: nil,
            work: [budget.path.headroom?.reason, left].compactMap(\.self).joined(separator: " · "),
            time: wanted.map { budget.text($0) } ?? budget.text(rest), start: sum,
            length: min(rest, wanted?.upper ?? rest), look: .headroom, isLongest: false)
    }

    /// What isn't among the bars.
    private static func remarks(on budget: PathBudget, of numbers: Numbers) -> [String] {
        let path = budget.path
        let limit = path.limit.implausibility.map { ["There is no limit: \(path.limit) \($0)."] } ?? []
        let hops = path.hops.compactMap { hop in
            hop.budget.implausibility.map { "Not drawn: \(hop.work), because \(hop.budget) \($0)." }
        }
        let late = budget.parts.filter { !$0.start.isFinite }.map {
            "Not drawn: \($0.work), because it begins after what has no upper end."
        }
        let untimed = budget.untimed.map { numbers.graph.components[$0].title }.joined(separator: ", ")
        return limit + hops + late
            + (untimed.isEmpty ? [] : ["Nothing says how long these take: \(untimed)."])
    }
}

extension BudgetChart.Row {
    fileprivate init(_ capacity: ComponentCapacity, _ node: Int) {
        self.node = node
        let load = capacity.load.map { "\($0.value)" }
        self.load = capacity.missing.isEmpty ? load : load.map { "\($0) or more" }
        throughput = capacity.throughput.map { "\($0.value)" }
        let most = capacity.maximum.map { "\($0.value) at most" }
        let both = [capacity.replicas.map { "\($0.value)" }, most].compactMap(\.self)
        replicas = both.isEmpty ? nil : both.joined(separator: ", ")
        needed = capacity.needed.map { "\($0.value)" }
        utilisation = capacity.utilisation.map { "\($0.value)" }
        share = capacity.utilisation?.upper
        verdict = capacity.verdict
    }
}
