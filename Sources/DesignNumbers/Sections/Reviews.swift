import DesignGraph
import SystemDesign

/// What comes to people who review, and what they get done.
public struct ReviewLoad: Sendable {
    /// The people.
    public let node: DesignGraph.Node
    /// The queues in front of them.
    public let queues: [DesignGraph.Node]
    /// What comes to them.
    public let inflow: Estimate<Rate>?
    /// What they get done together.
    public let capacity: Estimate<Rate>?
    /// How many there are.
    public let people: Estimate<Count>?
    /// How many it takes.
    public let needed: Estimate<Count>?
    /// How long an item waits until it is decided.
    public let delay: Estimate<TimeSpan>?
    /// What isn't said.
    public let missing: [String]

    /// Whether they keep up. People are counted to the nearest whole one, so a percent more than all is all.
    public var verdict: LimitVerdict? {
        guard let inflow, let capacity else { return nil }
        let least = capacity.upper * 1.01
        return inflow.lower > least ? .fails : inflow.upper > capacity.lower * 1.01 ? .uncertain : .holds
    }
}

extension Numbers {
    /// What comes to everybody who reviews, and what they get done.
    public var reviews: [ReviewLoad] {
        let averages = averageOfPeak
        return graph.components.indices.compactMap { node in
            guard [.humanReviewer, .annotationService].contains(graph.components[node].kind) else {
                return nil
            }
            let incoming = graph.flowIndices(at: node).filter { index in
                [.review, .event].contains(graph.flows[index].kind) && graph.ends(of: index).to == node
            }
            guard !incoming.isEmpty else { return nil }
            return review(by: node, incoming, averages)
        }
    }

    private func review(by node: DesignGraph.Node, _ incoming: [Int], _ averages: Averages) -> ReviewLoad {
        var missing: [String] = []
        var queues: [DesignGraph.Node] = []
        let parts = incoming.map { index -> Estimate<Rate>? in
            let from = graph.ends(of: index).from
            if graph.components[from].kind == .reviewQueue { queues.append(from) }
            let part =
                flowInflow(index, averages) ?? (queues.contains(from) ? queueInflow(from, averages) : nil)
            if part == nil { missing.append("what comes from \(name(from)): `rate:`, or `share:` of a load") }
            return part
        }
        // A part of what comes is at least that much, so it can show that people don't keep up, and not that they do.
        let inflow = Estimate.sum(parts.compactMap(\.self)).map { missing.isEmpty ? $0 : $0.orMore }
        // By the hour nobody says how many hours a day has.
        let isHourly = ["/s", "/min", "/h"].contains(graph.components[node][.throughput]?.figure.unit)
        let each = figure(.throughput, of: node, "each").flatMap { $0.upper > 0 ? $0 : nil }.map {
            isHourly ? $0.assuming("people at \(name(node)) around the clock") : $0
        }
        let people = figure(.people, of: node, "people")
        if each == nil { missing.append("`throughput:`, what one person gets done") }
        if people == nil { missing.append("`people:`") }
        let delays = queues.compactMap { figure(.delay, of: $0, "in \(name($0))") }.max {
            $0.upper < $1.upper
        }
        return ReviewLoad(
            node: node, queues: queues, inflow: inflow,
            capacity: each.flatMap { each in people.map { Formulas.reviewed(by: $0, each: each) } },
            people: people,
            needed: inflow.flatMap { inflow in each.map { Formulas.people(for: inflow, each: $0) } },
            delay: .sum([delays, figure(.delay, of: node, "with \(name(node))")].compactMap(\.self)),
            missing: missing)
    }

    /// What comes to a queue: what it says, or all that is brought to it where all of that is known.
    private func queueInflow(_ queue: DesignGraph.Node, _ averages: Averages) -> Estimate<Rate>? {
        if let rate = figure(.rate, of: queue) { return rate }
        let brought = graph.flowIndices(at: queue).filter {
            graph.ends(of: $0).to == queue && graph.flows[$0].kind != .control
        }
        let parts = brought.map { flowInflow($0, averages) }
        let sum = Estimate.sum(parts.compactMap(\.self))
        return parts.contains { $0 == nil } ? sum?.orMore : sum
    }

    /// What a flow brings: its rate, or its share of what comes to where it starts.
    private func flowInflow(_ index: Int, _ averages: Averages) -> Estimate<Rate>? {
        let flow = graph.flows[index]
        if let rate = flow.attributes[.rate].flatMap({ Estimate<Rate>($0) }) { return rate }
        let from = graph.ends(of: index).from
        guard let share = flow.attributes[.share].flatMap({ Estimate<Share>($0) }),
            let load = loads.components[from]?.calls
        else { return nil }
        return averages.of(load.result("at \(name(from))")) * share
    }

    /// What is left of a load at peak on average: people work through a peak afterwards.
    private var averageOfPeak: Averages {
        let shares = document.statements(Load.self).filter { $0.component != nil }.map { load -> Double in
            guard let peak = load.peakLoad, peak.upper > 0 else { return 1 }
            guard let average = load.average.flatMap({ Estimate<Rate>($0) }) else { return 0 }
            return Swift.min(1, average.lower / peak.upper)
        }
        return Averages(least: shares.min() ?? 1, most: shares.max() ?? 1)
    }

    /// What part of a load at peak comes on average.
    private struct Averages {
        let least: Double
        let most: Double

        func of(_ peak: Estimate<Rate>) -> Estimate<Rate> {
            guard least < 1 else { return peak }
            // Where a load says nothing of its average, it may all come at the peak.
            let most = least == 0 ? 1 : most
            return Estimate<Rate>(peak.lower * least, peak.upper * most, "on average").result("on average")
                .assuming(peak.assumptions)
        }
    }
}

extension Estimate {
    fileprivate func assuming(_ assumptions: [String]) -> Self {
        assumptions.reduce(self) { $0.assuming($1) }
    }
}

extension NumbersSection {
    static let reviews = NumbersSection("review", "People who review") { numbers in
        let reviews = numbers.reviews
        var lines = reviews.flatMap { review -> [Calculation] in
            let subject = Calculation.Subject.component(review.node)
            guard let inflow = review.inflow else { return [] }
            let limit = review.people.flatMap { people in
                review.verdict.map { Calculation.Limit("the \(people.value) there are", $0) }
            }
            guard let needed = review.needed else {
                return [Calculation("inflow", of: subject, inflow, missing: review.missing)]
            }
            return [
                Calculation("inflow", of: subject, inflow),
                Calculation("needed", of: subject, needed, limit: limit, missing: review.missing),
            ]
        }
        let unknown = reviews.filter { $0.inflow == nil }.map { numbers.name($0.node) }
        if !unknown.isEmpty {
            let missing =
                "what comes to \(unknown.joined(separator: ", ")): `rate:` of the queue, or `share:` of a load"
            lines.append(Calculation("inflow", of: .design, Estimate<Rate>?.none, missing: [missing]))
        }
        return lines
    }
}
