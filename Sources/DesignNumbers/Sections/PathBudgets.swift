import DesignGraph
import SystemDesign

/// The budgets of a path: hop by hop, what they come to, and how that compares with the limit.
///
/// Budgets are allocations. That they fit says that the plan adds up, not that requests will be so fast.
public struct PathBudget: Sendable {
    /// A part of the time that a request takes.
    public struct Part: Sendable {
        /// The component where it is spent.
        public let node: DesignGraph.Node
        /// What is done there.
        public let work: String
        /// How long it may take; for a component that no hop speaks of, the latency that it declares.
        public let time: Estimate<TimeSpan>
        /// The seconds from the start of the request to its beginning, every part before it taking all of its time.
        public let start: Double
        /// What it runs side by side with.
        public let group: String?
        /// What it runs one after the other with, of the group.
        public let branch: String?
        /// Whether the request waits for it: of what runs side by side, only for the longest.
        public let isCritical: Bool
        /// Whether a hop gives it a budget.
        public let isBudgeted: Bool

        /// The seconds from the start of the request to its end.
        public var end: Double { start + time.upper }
    }

    /// The index of the path among the document's statements.
    public let statement: Int
    /// The path.
    public let path: RequestPath
    /// Its parts: the hops in their order, then what no hop speaks of.
    public let parts: [Part]
    /// What the hops come to, and, as the upper end, all parts.
    public let total: Estimate<TimeSpan>?
    /// The limit.
    public let limit: Estimate<TimeSpan>?
    /// The target of latency that holds for the path as well; `nil` where none does.
    public let target: Estimate<TimeSpan>?
    /// The time that is kept for what isn't planned.
    public let headroom: Estimate<TimeSpan>?
    /// The components on it of which nothing says how long they take.
    public let untimed: [DesignGraph.Node]
    /// The components that take longer than their hops give them.
    public let overruns: [PathOverrun]
    /// What all parts come to where those that take longer than they are given take what they say.
    public let expected: Estimate<TimeSpan>?

    /// The index of the part that takes the most of what the request waits for.
    public var dominating: Int? {
        parts.indices.filter { parts[$0].isCritical && parts[$0].time.upper > 0 }
            .max { (parts[$0].time.upper, $1) < (parts[$1].time.upper, $0) }
    }

    /// The limit or the target, whichever allows less.
    public var allowed: Estimate<TimeSpan>? {
        [limit, target].compactMap(\.self).min { $0.upper < $1.upper }
    }

    /// Whether the total keeps to what is allowed.
    public var verdict: LimitVerdict? { total.flatMap { total in allowed.map { total.verdict(atMost: $0) } } }
}

extension Numbers {
    /// The budgets of every path, worked out.
    var budgets: [PathBudget] {
        statements(RequestPath.self).map { budget(of: $0.statement, at: $0.index) }
    }

    private func budget(of path: RequestPath, at index: Int) -> PathBudget {
        let timed = path.hops.compactMap { hop in
            graph.node(hop.component).flatMap { node in
                Estimate(hop.budget, "(\(graph.components[node].id))").map {
                    (hop: hop, node: node, time: $0)
                }
            }
        }
        let schedule = Schedule(timed.map { ($0.hop.group, $0.hop.branch, $0.time) })
        let overruns = overruns(of: timed.map { ($0.node, $0.time) })
        let slow = Dictionary(
            overruns.map { ($0.node, $0.time) }, uniquingKeysWith: { first, _ in first })
        // One call takes as long as it takes, wherever the hops of its component stand.
        var told: Set<DesignGraph.Node> = []
        let truth = timed.compactMap { part -> (group: String?, branch: String?, time: Estimate<TimeSpan>)? in
            guard let time = slow[part.node] else { return (part.hop.group, part.hop.branch, part.time) }
            return told.insert(part.node).inserted ? (part.hop.group, part.hop.branch, time) : nil
        }
        var expected = Schedule(truth).total
        var parts = timed.enumerated().map { index, part in
            PathBudget.Part(
                node: part.node, work: part.hop.work, time: part.time,
                start: schedule.starts[index], group: part.hop.group, branch: part.hop.branch,
                isCritical: schedule.isCritical[index], isBudgeted: true)
        }
        var total = schedule.total
        let spoken = Set(timed.map(\.node))
        let silent = onPath(path.name).filter { !spoken.contains($0) }
        var elapsed = total?.upper ?? 0
        for node in silent {
            guard let time = callTime(of: node) else { continue }
            parts.append(
                PathBudget.Part(
                    node: node, work: graph.components[node].title, time: time,
                    start: elapsed, group: nil, branch: nil, isCritical: true, isBudgeted: false))
            elapsed += time.upper
        }
        let others = silent.compactMap(callTime)
        total = total.besideOrBefore(others)
        expected = expected.besideOrBefore(others)
        let waiting = silent.filter { node in
            let kind = graph.components[node].kind
            return kind.plane != .actors && callTime(of: node) == nil
                && kind.attributeNames.contains(Attribute.latency.name)
        }
        return PathBudget(
            statement: index, path: path, parts: parts, total: total,
            limit: Estimate(path.limit, "at \(path.percentile.rawValue)"),
            target: target(of: path, at: index),
            headroom: path.headroom.flatMap { Estimate($0.budget, "headroom") }, untimed: waiting,
            overruns: overruns, expected: expected)
    }

    /// The strictest target at the path's percentile that isn't of a part of the system, where this is its only path.
    private func target(of path: RequestPath, at index: Int) -> Estimate<TimeSpan>? {
        let system = document.statements[index].system
        guard
            statements(RequestPath.self).count(where: { document.statements[$0.index].system == system }) == 1
        else { return nil }
        return statements(Target.self).filter { index, target in
            target.quality == .latency && target.percentile == path.percentile && target.subject == nil
                && target.component == nil && document.statements[index].system == system
        }.compactMap { Estimate($0.statement.limit, "at \(path.percentile.rawValue)") }
            .min { $0.upper < $1.upper }
    }

    /// The components that a request on a path waits for, in the order in which its flows come to them: nobody waits for
    /// a log, an event or a shadow.
    private func onPath(_ name: String) -> [DesignGraph.Node] {
        var seen: Set<DesignGraph.Node> = []
        return graph.flows.filter { $0.path == name && FlowKinds.awaited.contains($0.kind) }
            .flatMap { [$0.from, $0.to].compactMap(graph.node) }.filter { seen.insert($0).inserted }
    }
}

extension Estimate<TimeSpan>? {
    /// It together with others that run beside it or after it, nobody says which.
    fileprivate func besideOrBefore(_ others: [Estimate<TimeSpan>]) -> Self {
        let all = [self].compactMap(\.self) + others
        guard !others.isEmpty, let least = Estimate.max(all), let most = Estimate.sum(all) else {
            return self
        }
        return least.upTo(most)
    }
}

extension FlowKinds {
    /// What a request goes along, there and back.
    static let awaited: Self = [.request, .lookup, .response]
}

/// When each hop begins, one after the other but for those of a group, which begin together.
private struct Schedule {
    private(set) var starts: [Double] = []
    private(set) var isCritical: [Bool] = []
    private(set) var total: Estimate<TimeSpan>?

    private typealias Time = Estimate<TimeSpan>

    init(_ hops: [(group: String?, branch: String?, time: Estimate<TimeSpan>)]) {
        starts = hops.map { _ in 0 }
        isCritical = hops.map { _ in true }
        var elapsed = 0.0
        var rows: [Time] = []
        var done: Set<String> = []
        for (index, hop) in hops.enumerated() {
            guard let group = hop.group else {
                starts[index] = elapsed
                elapsed += hop.time.upper
                rows.append(hop.time)
                continue
            }
            // A group counts where its first hop stands.
            guard done.insert(group).inserted else { continue }
            var branches: [(name: String, hops: [Int])] = []
            for member in hops.indices where hops[member].group == group {
                let name = hops[member].branch.map { "branch \($0)" } ?? "hop \(member)"
                if let known = branches.firstIndex(where: { $0.name == name }) {
                    branches[known].hops.append(member)
                } else {
                    branches.append((name, [member]))
                }
            }
            let times = branches.compactMap { branch in
                Formulas.latency(inRow: branch.hops.map { hops[$0].time })
            }
            let longest = times.map(\.upper).max() ?? 0
            let critical = times.firstIndex { $0.upper == longest }
            for (place, branch) in branches.enumerated() {
                var start = elapsed
                for member in branch.hops {
                    starts[member] = start
                    isCritical[member] = place == critical
                    start += hops[member].time.upper
                }
            }
            elapsed += longest
            if let time = Formulas.latency(sideBySide: times) { rows.append(time) }
        }
        total = Formulas.latency(inRow: rows)
    }
}

extension NumbersSection {
    static let latency = NumbersSection(
        "latency", "Latency of the paths",
        remark: "Sums of percentiles are budgets, not forecasts: not every hop is slow in the same request."
    ) { numbers in
        numbers.paths.flatMap { path -> [Calculation] in
            let subject = Calculation.Subject.statement(path.statement, path.path.name)
            let missing = path.untimed.map { "the time of \(numbers.name($0)): a hop, or its `latency:`" }
            var lines = [
                Calculation(
                    "budgets", of: subject, path.total?.named("of \(path.path.limit)"),
                    limit: path.verdict.flatMap { verdict in
                        path.allowed.map { Calculation.Limit($0.text, verdict).lacking(missing) }
                    },
                    missing: missing)
            ]
            if let index = path.dominating {
                let part = path.parts[index]
                let name = "at \(numbers.name(part.node)): \(part.work)"
                lines.append(Calculation("longest hop", of: subject, part.time.result(name)))
            }
            if let rest = path.rest { lines.append(Calculation("left for the unplanned", of: subject, rest)) }
            return lines
        }
    }
}

extension PathBudget {
    /// What the limit leaves when all parts take their time; `nil` where they take more.
    public var rest: Estimate<TimeSpan>? {
        guard let total, let limit = allowed, total.upper <= limit.upper, total.upper.isFinite else {
            return nil
        }
        return Estimate(
            Swift.max(0, limit.lower - total.upper), Swift.max(0, limit.upper - total.lower),
            headroom.map { "(\($0.value) wanted)" },
            from: Expression("\(limit.value) − \(total.value)", .sum))
    }
}
