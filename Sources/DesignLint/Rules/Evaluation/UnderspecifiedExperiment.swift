import SystemDesign

extension Rule {
    static let underspecifiedExperiment = Rule(
        "EVL510", "underspecified-experiment", .warning, "Say before an experiment what will decide it",
        detects: """
            An experiment with two arms that doesn't say who is assigned to them, for how long or which effect it \
            would show, what decides, or what must not get worse meanwhile.
            """,
        why: """
            Whoever stops when the curve looks right, or picks the number afterwards, finds a gain in pure chance.
            """,
        fix: "give the experiment what is missing",
        source: "Kohavi, Tang and Xu, Trustworthy Online Controlled Experiments; Yan, Design docs for ML",
        fails: """
            let maturity = Maturity.pilot
            var evaluation: Evaluation { Experiment(.abTest, unit: "user") }
            """,
        passes: [
            .when(
                "it says all of that",
                """
                var evaluation: Evaluation {
                    Experiment(.abTest, unit: "user", duration: .weeks(2), decides: "bookings", guardrail: "refunds")
                }
                """),
            .when(
                "the design's own metrics decide and guard",
                """
                var evaluation: Evaluation {
                    Metric("bookings", .online, .primary)
                    Metric(.latency(.p99), .online, .guardrail)
                    Experiment(.abTest, unit: "user", detects: .percent(2))
                }
                """),
            .when(
                "rankings are interleaved, where each list is its own control",
                "var evaluation: Evaluation { Experiment(.interleaving, decides: \"clicks on either side\") }"
            ),
            .when(
                "it is no comparison of two arms: a bandit, a holdback",
                "var evaluation: Evaluation { Experiment(.holdback, share: .percent(1)) }"),
        ]
    ) { design in
        let metrics = design.statements(Metric.self)
        let decide = Set(metrics.filter { $0.setting == .online && $0.role == .primary }.map(\.system))
        let guards = Set(
            metrics.filter { $0.role == .guardrail }.map(\.system)
                + design.statements(Guardrail.self).map(\.system))
        return design.statements(Experiment.self).compactMap { experiment in
            let asked = experiment.method.asked
            let missing = asked.filter { part in
                switch part {
                case .unit: experiment.unit == nil
                case .duration: experiment.duration == nil && experiment.detectable == nil
                case .metric: experiment.metric == nil && !decide.contains(experiment.system)
                case .guardrail: experiment.guardrail == nil && !guards.contains(experiment.system)
                }
            }
            guard !missing.isEmpty else { return nil }
            return Violation(
                """
                the experiment `\(experiment.method.rawValue)` doesn't say \
                \(missing.map(\.words).joined(separator: ", nor "))
                """,
                at: experiment.element, severity: design.fromPilot(.warning),
                help: "add \(missing.map(\.example).joined(separator: ", "))")
        }
    }
}

/// What has to be settled before an experiment starts.
private enum ExperimentPart {
    case unit, duration, metric, guardrail

    var words: String {
        switch self {
        case .unit: "who is assigned to an arm"
        case .duration: "how long it runs or which effect it would show"
        case .metric: "what decides"
        case .guardrail: "what must not get worse"
        }
    }

    var example: String {
        switch self {
        case .unit: "`unit: \"user\"`"
        case .duration: "`duration: .weeks(2)`"
        case .metric: "`decides: \"…\"`"
        case .guardrail: "`guardrail: \"…\"`"
        }
    }
}

extension ExperimentMethod {
    /// What has to be settled; nothing for what doesn't compare two arms.
    fileprivate var asked: [ExperimentPart] {
        switch self {
        case .abTest, .switchback, .clusterRandomised, .geoRandomised, .budgetSplit:
            [.unit, .duration, .metric, .guardrail]
        case .interleaving: [.metric]
        case .bandit, .holdback, .championChallenger: []
        }
    }
}
