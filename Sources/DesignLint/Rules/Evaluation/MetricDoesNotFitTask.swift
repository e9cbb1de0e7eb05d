import SystemDesign

extension Rule {
    static let metricDoesNotFitTask = Rule(
        "EVL506", "metric-does-not-fit-task", .warning,
        "Choose metrics that fit the task and the rarity of its classes",
        detects: """
            An offline metric that has no value for any task it could be meant for; a task whose metrics all miss \
            what matters, such as accuracy where one example in a hundred is positive, or one that decides by such a metric.
            """,
        why: "The number looks excellent, and the model is of no use.",
        fix: "measure by a metric that fits the task",
        source:
            "Aminian and Xu, Machine Learning System Design Interview, ch. 1; Saito and Rehmsmeier, PLOS ONE 2015",
        fails: """
            var framing: Framing { MLTask(.regression, input: "order", output: "minutes") }
            var evaluation: Evaluation { Metric(.f1, .offline, .primary) }
            """,
        passes: [
            .when(
                "the metric fits",
                """
                var framing: Framing { MLTask(.regression, input: "order", output: "minutes") }
                var evaluation: Evaluation { Metric(.mae, .offline, .primary) }
                """),
            .when(
                "it fits another task of the system",
                """
                var framing: Framing {
                    MLTask(.regression, input: "order", output: "minutes")
                    MLTask(.binaryClassification, input: "order", output: "late or not")
                }
                var evaluation: Evaluation { Metric(.f1, .offline) }
                """),
            .when(
                "it is said what it is measured of, and that is no model with a task",
                """
                var framing: Framing { MLTask(.regression, input: "order", output: "minutes") }
                var evaluation: Evaluation { Metric(.recall, .offline, of: "late orders") }
                """),
            .when(
                "the words are the author's own",
                """
                var framing: Framing { MLTask(.binaryClassification, input: "checkout", output: "fraud or not") }
                var model: ModelDevelopment { Dataset("checkouts", positives: .percent(0.3)) }
                var evaluation: Evaluation {
                    Metric(.rocAUC, .offline)
                    Metric("expected cost of 1,000 bookings", .offline, .primary)
                }
                """),
            .when(
                "scores only set the order, which doesn't depend on how rare positives are",
                """
                var framing: Framing { MLTask(.binaryClassification, input: "member, job", output: "click or not") }
                var model: ModelDevelopment { Dataset("jobs seen", positives: .percent(3)) }
                var evaluation: Evaluation {
                    Metric(.rocAUC, .offline, .primary)
                    Metric(.normalisedEntropy, .offline)
                }
                """),
            .when(
                "positives are as frequent as negatives",
                """
                var framing: Framing { MLTask(.binaryClassification, input: "coin", output: "head or tail") }
                var model: ModelDevelopment { Dataset("throws", positives: .percent(50)) }
                var evaluation: Evaluation { Metric("accuracy", .offline, .primary) }
                """),
        ]
    ) { design in
        // What is said again and again is looked at once.
        let tasks = design.statements(MLTask.self).grouped { [$0.system, $0.model, $0.category.rawValue] }
        let metrics = design.statements(Metric.self).filter { $0.setting == .offline }
            .grouped { [$0.system, $0.subject, $0.name.description, $0.role.rawValue] }
        let differentTasks = tasks.map { $0[0] }
        let differentMetrics = metrics.map { $0[0] }
        return metrics.compactMap { equal in
            design.undefined(equal[0], among: differentTasks)?.also(at: equal.dropFirst().map(\.element))
        }
            + tasks.compactMap { equal in
                design.weaklyMeasured(equal[0], by: differentMetrics)?
                    .also(at: equal.dropFirst().map(\.element))
            }
    }
}

extension Sequence {
    /// The elements in groups of equals, in the order of the first of each.
    fileprivate func grouped<Key: Hashable>(by key: (Element) -> Key) -> [[Element]] {
        var places: [Key: Int] = [:]
        return reduce(into: []) { groups, element in
            let place = places[key(element), default: groups.count]
            if place == groups.count {
                places[key(element)] = place
                groups.append([])
            }
            groups[place].append(element)
        }
    }
}

extension Violation {
    /// The same of some more.
    fileprivate func also(at others: [Element]) -> Self {
        var copy = self
        copy.others += others
        return copy
    }
}

extension Inspection.Placed<Metric> {
    /// Whether the metric can be meant for a task: for the one that it names, or for all of its system where it names
    /// nothing.
    fileprivate func canBeMeant(for task: Inspection.Placed<MLTask>) -> Bool {
        system == task.system && (statement.subject == nil || statement.subject == task.model)
    }
}

extension [Inspection.Placed<Metric>] {
    /// Whether each is of one of some families.
    fileprivate func areAll(of families: Set<MetricFamily>) -> Bool {
        allSatisfy { MetricFamily($0.name).map(families.contains) ?? false }
    }

    fileprivate var names: String { map { "`\($0.name)`" }.joined(separator: ", ") }
}

extension Inspection {
    /// A metric that has no value for any task that it can be meant for.
    fileprivate func undefined(_ metric: Placed<Metric>, among tasks: [Placed<MLTask>]) -> Violation? {
        let tasks = tasks.filter(metric.canBeMeant)
        guard let family = MetricFamily(metric.name), let task = tasks.first,
            tasks.allSatisfy({ $0.category.undefinedMetrics.contains(family) })
        else { return nil }
        return Violation(
            "`\(metric.name)` has no value for the task `\(task.category.rawValue)`",
            at: metric.element, severity: .error, related: [task.element],
            help: "metrics that fit: \(task.category.fittingMetrics)")
    }

    /// A task that is measured, and only by what misses what matters.
    fileprivate func weaklyMeasured(
        _ task: Placed<MLTask>, by metrics: [Placed<Metric>]
    ) -> Violation? {
        let own = metrics.filter { $0.canBeMeant(for: task) }
        guard !own.isEmpty else { return nil }
        let rarity = rarity(of: task)
        let blind = rarity == nil ? [] : task.category.metricsBlindToRarity
        let decisive = own.filter { $0.role == .primary }
        let words: String
        if own.areAll(of: task.category.weakMetrics.union(blind)) {
            words = "\(own.names) alone \(own.count == 1 ? "tells" : "tell") too little"
        } else if !decisive.isEmpty,
            decisive.areAll(of: states(cutFor: task) ? blind : blind.subtracting([.rocAUC]))
        {
            words =
                "\(decisive.names) \(decisive.count == 1 ? "decides" : "decide"), and can't see the rare cases"
        } else {
            return nil
        }
        return Violation(
            "\(words) of `\(task.category.rawValue)`",
            at: task.element, notes: rarity.map { [$0] } ?? [], related: own.map(\.element),
            help: "metrics that fit: \(task.category.fittingMetrics)")
    }

    /// Whether scores are cut for a task; where they only set the order, it doesn't matter how rare positives are.
    private func states(cutFor task: Placed<MLTask>) -> Bool {
        statements(Threshold.self).contains { $0.system == task.system }
    }

    /// How rare a task's positives are, in words; `nil` where they aren't, or nothing is said.
    private func rarity(of task: Placed<MLTask>) -> String? {
        let limit = thresholds[.rarePositives]
        if let dataset = statements(Dataset.self, ofTheModelIn: task).first(where: {
            ($0.positives?.upperInBaseUnit ?? 1) < limit
        }) {
            return "\(dataset.positives?.description ?? "") of `\(dataset.name)` are positive"
        }
        let imbalance = statements(Imbalance.self).first { imbalance in
            imbalance.system == task.system && 1 / (1 + (imbalance.ratio?.inBaseUnit ?? 0)) < limit
        }
        return imbalance.map { "\($0.ratio?.description ?? "") to 1: \($0.text)" }
    }
}
