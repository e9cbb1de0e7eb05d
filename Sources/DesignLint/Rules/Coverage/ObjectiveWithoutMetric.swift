import SystemDesign

extension Rule {
    static let objectiveWithoutMetric = Rule(
        "COV111", "objective-without-metric", .warning,
        "Give every goal a metric, and what decides a goal",
        detects: """
            A goal whose metric isn't measured online, a goal without a metric among several, and a primary online \
            metric that no goal names.
            """,
        why:
            "A launch is decided by metrics: a goal without one doesn't count, and one without a goal decides for nothing.",
        fix: "give the goal's metric and the Metric the same name",
        source: "Google, Rules of ML, rules 2, 13 and 39; ML Test Score, Model 2",
        yieldsTo: ["GRF201"],
        fails: """
            let server = ModelServer()
            var requirements: Requirements { Goal("fewer spam mails", metric: "reported spam") }
            var evaluation: Evaluation { Metric("mails opened", .online, .primary, should: .rise) }
            """,
        passes: [
            .when(
                "goal and metric have one name",
                """
                let server = ModelServer()
                var requirements: Requirements { Goal("fewer spam mails", metric: "reported spam") }
                var evaluation: Evaluation { Metric("reported spam", .online, .primary, should: .fall) }
                """),
            .when(
                "there is one goal and one primary metric",
                """
                let server = ModelServer()
                var requirements: Requirements { Goal("fewer spam mails") }
                var evaluation: Evaluation { Metric("reported spam", .online, .primary, should: .fall) }
                """),
            .when(
                "guardrails and secondary metrics serve no goal",
                """
                let server = ModelServer()
                var requirements: Requirements { Goal("fewer spam mails", metric: "reported spam") }
                var evaluation: Evaluation {
                    Metric("reported spam", .online, .primary, should: .fall)
                    Metric("mails that were held back", .online)
                    Metric(.latency(.p99), .online, .guardrail)
                }
                """),
            .when(
                "nothing is measured online yet",
                """
                let server = ModelServer()
                var requirements: Requirements { Goal("fewer spam mails", metric: "reported spam") }
                var evaluation: Evaluation { Metric(.prAUC, .offline, .primary) }
                """),
        ]
    ) { design in
        let goals = design.statements(Goal.self)
        let metrics = design.statements(Metric.self).filter { $0.setting == .online }
        let primary = metrics.filter { $0.role == .primary }
        guard !goals.isEmpty, !metrics.isEmpty else { return [] }
        // One goal and one metric belong together, whatever they are called.
        if let goal = goals.first, goals.count == 1, goal.metric == nil, primary.count == 1 { return [] }
        let measured = Set(metrics.map { $0.name.description.lowercased() })
        let named = Set(goals.compactMap { $0.metric?.lowercased() })
        let unmeasured = goals.compactMap { goal in
            switch goal.metric {
            case nil:
                Violation("no metric tells whether the goal `\(goal.text)` is reached", at: goal.element)
            case let metric? where !measured.contains(metric.lowercased()):
                Violation(
                    "the metric of the goal `\(goal.text)`, `\(metric)`, isn't measured online",
                    at: goal.element, paste: "Metric(\"\(metric)\", .online, .primary)")
            default: nil as Violation?
            }
        }
        let aimless = primary.filter { !named.contains($0.name.description.lowercased()) }.map { metric in
            Violation(
                "`\(metric.name)` decides, and no goal names it", at: metric.element,
                help: "name it in a goal, or don't call it primary")
        }
        return unmeasured + aimless
    }
}
