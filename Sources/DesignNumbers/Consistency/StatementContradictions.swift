import DesignGraph
import SystemDesign

// What statements say that can't all be: of themselves, of each other, and of components.

extension Numbers {
    /// What is wrong with the figures of statements, apart from each figure by itself.
    var contradictionsOfStatements: [Contradiction] {
        contradictionsOfLoads + contradictionsOfCapacities + contradictionsOfTargets + contradictionsOfStages
            + contradictionsOfRollouts + contradictionsOfTraining
    }

    // MARK: How much arrives

    private var contradictionsOfLoads: [Contradiction] {
        statements(Load.self).compactMap { index, load in
            guard let peak = load.peak.flatMap({ Estimate<Rate>($0) }),
                let average = load.average.flatMap({ Estimate<Rate>($0) })
            else { return nil }
            if peak.upper < average.lower * (1 - 1e-9) {
                return Contradiction(
                    "the peak of \(peak.value) is below the average of \(average.value)",
                    at: .statement(index))
            }
            guard let factor = load.peakFactor.flatMap({ Estimate<Count>($0) }) else { return nil }
            let product = average * factor
            guard peak.isApart(from: product, by: conventions.discrepancy) else { return nil }
            return Contradiction(
                "the peak is \(peak.value), and by its factor it is \(product.value)", at: .statement(index),
                isCertain: false, notes: ["arithmetic: \(product.line)"])
        }
    }

    private var contradictionsOfCapacities: [Contradiction] {
        var seen: [String: Capacity] = [:]
        return statements(Capacity.self).flatMap { index, capacity -> [Contradiction] in
            guard let node = graph.node(capacity.component) else { return [] }
            let component = graph.components[node]
            var found: [Contradiction] = []
            func compare<Q: Quantity>(_ own: Q?, _ other: Q?, _ what: String, isOther: Bool = false) {
                guard let own, let other, disagree(own, other) else { return }
                let whose = isOther ? "another statement" : name(node)
                found.append(
                    Contradiction(
                        "\(what) is \(own) here, and \(other) by \(whose)", at: .statement(index),
                        related: [.component(node)]))
            }
            // What a job gets done it gets done with all of its replicas; and where a call brings many items, these may be
            // counted here, and calls there.
            let load = loads.components[node]
            let hasItems = load.map { $0.items.upper > $0.calls.upper } ?? false
            if component.plane == .serving, !hasItems {
                compare(capacity.throughput, component[.throughput], "what a replica bears")
            }
            compare(capacity.replicas, component[.replicas], "the count of replicas")
            compare(capacity.maximumReplicas, component[.maximumReplicas], "the most replicas")
            if let first = seen[capacity.component] {
                compare(capacity.peak, first.peak, "the peak", isOther: true)
                compare(capacity.throughput, first.throughput, "what a replica bears", isOther: true)
                compare(capacity.replicas, first.replicas, "the count of replicas", isOther: true)
                compare(capacity.maximumReplicas, first.maximumReplicas, "the most replicas", isOther: true)
            } else {
                seen[capacity.component] = capacity
            }
            if let replicas = capacity.replicas.flatMap({ Estimate<Count>($0) }),
                let most = capacity.maximumReplicas.flatMap({ Estimate<Count>($0) }),
                replicas.verdict(atMost: most) == .fails
            {
                found.append(
                    Contradiction(
                        "there are \(replicas.value) replicas, and at most \(most.value)",
                        at: .statement(index)))
            }
            return found + [unlikelyPeak(capacity, at: index, of: node)].compactMap(\.self)
        }
    }

    /// A peak that is another one than the flows bring.
    private func unlikelyPeak(_ capacity: Capacity, at index: Int, of node: DesignGraph.Node)
        -> Contradiction?
    {
        guard let peak = capacity.peak.flatMap({ Estimate<Rate>($0) }), let load = loads.components[node],
            load.missing.isEmpty, peak.isApart(from: load.items, by: conventions.discrepancy),
            // Whether calls are counted or what they bring is the author's choice.
            peak.isApart(from: load.calls, by: conventions.discrepancy)
        else { return nil }
        return Contradiction(
            "the peak of \(name(node)) is \(peak.value), and by its flows it is \(load.items.value)",
            at: .statement(index), isCertain: false, notes: ["arithmetic: \(load.items.line)"],
            related: [.component(node)])
    }

    // MARK: How fast

    private var contradictionsOfTargets: [Contradiction] {
        let targets = statements(Target.self)
        let pairs = targets.indices.flatMap { place in
            targets[..<place].compactMap { contradiction(of: targets[place], $0) }
        }
        return pairs + [pathBeyondTarget].compactMap(\.self)
    }

    private typealias PlacedTarget = (index: Int, statement: Target)

    /// What is wrong between two targets for the same: most calls may take longer than nearly all of them, or one
    /// percentile has two limits.
    private func contradiction(of target: PlacedTarget, _ other: PlacedTarget) -> Contradiction? {
        guard isAbout(target.index, target.statement, other.index, other.statement),
            let percentile = target.statement.percentile, let another = other.statement.percentile
        else { return nil }
        let isSame = percentile == another
        let isLower = percentile.order < another.order
        let (low, high) = isLower ? (target.statement, other.statement) : (other.statement, target.statement)
        let isWrong: Bool
        if isSame {
            isWrong = disagree(low.limit, high.limit)
        } else if let least = Estimate(low.limit), let most = Estimate(high.limit) {
            isWrong = least.verdict(atMost: most) == .fails
        } else {
            isWrong = false
        }
        guard isWrong else { return nil }
        let limits = [low, high].map { "\($0.limit) at \($0.percentile?.rawValue ?? "")" }
        return Contradiction(
            "\(limits[0]) and \(limits[1]) are asked of the same", at: .statement(target.index),
            isCertain: !isSame, related: [.statement(other.index)])
    }

    /// Whether two targets promise the same of the same.
    private func isAbout(_ index: Int, _ target: Target, _ other: Int, _ another: Target) -> Bool {
        target.quality == another.quality && target.subject == another.subject
            && target.component == another.component
            && document.statements[index].system == document.statements[other].system
    }

    /// The limit of the only path, where it is beyond the only target of the whole.
    private var pathBeyondTarget: Contradiction? {
        let targets = statements(Target.self).filter { $0.statement.quality == .latency }
        guard let (index, path) = statements(RequestPath.self).only(where: { _ in true }),
            let (other, target) = targets.only(where: { _ in true }), target.subject == nil,
            target.component == nil, target.percentile == path.percentile,
            document.statements[index].system == document.statements[other].system,
            let limit = Estimate(path.limit), let promised = Estimate(target.limit),
            limit.verdict(atMost: promised) == .fails
        else { return nil }
        return Contradiction(
            """
            the path may take \(limit.value) at \(path.percentile.rawValue), and the target is \(promised.value)
            """,
            at: .statement(index), related: [.statement(other)])
    }

    // MARK: How it is served, how it is made

    private var contradictionsOfRollouts: [Contradiction] {
        statements(Rollout.self).compactMap { index, rollout in
            guard rollout.method == .canary else { return nil }
            let shares = rollout.shares.compactMap { Estimate<Share>($0) }
            guard let fall = zip(shares, shares.dropFirst()).first(where: { $1.upper < $0.lower }) else {
                return nil
            }
            return Contradiction(
                "the traffic falls from \(fall.0.value) to \(fall.1.value) from one stage to the next",
                at: .statement(index), isCertain: false)
        }
    }

    private var contradictionsOfTraining: [Contradiction] {
        var found: [Contradiction] = []
        func compare<Q: Quantity>(
            _ own: Q?, _ what: String, of node: DesignGraph.Node, _ other: Q?, at index: Int
        ) {
            guard let own, let other, disagree(own, other, by: conventions.discrepancy) else { return }
            found.append(
                Contradiction(
                    "\(what) is \(own) here, and \(other) by \(name(node))", at: .statement(index),
                    isCertain: false, related: [.component(node)]))
        }
        for (index, dataset) in statements(Dataset.self) {
            guard let node = dataset.component.flatMap(graph.node) else { continue }
            compare(dataset.window, "the window", of: node, graph.components[node][.window], at: index)
            compare(dataset.rows, "the count of rows", of: node, graph.components[node][.entries], at: index)
        }
        if let (index, training) = statements(Training.self).only(where: { _ in true }),
            let node = graph.components.indices.only(where: { graph.components[$0].kind == .trainer })
        {
            let trainer = graph.components[node]
            compare(training.cadence, "the time between runs", of: node, trainer[.cadence], at: index)
            compare(training.duration, "the time of a run", of: node, trainer[.duration], at: index)
        }
        return found
    }
}

extension Percentile {
    /// Its place among the percentiles, the middle first.
    fileprivate var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
