import DesignNumbers
import SystemDesign

extension Rule {
    static let underpoweredExperiment = Rule(
        "EVL511", "underpowered-experiment", .warning, "Run an experiment until it can tell its effect",
        detects: """
            An A/B test whose arms get fewer units, in its time and from its share of the traffic, than the effect takes that \
            it is to detect: 16·p(1 − p) ÷ δ² an arm, at a significance of 5 % and a power of 80 %.
            """,
        why: "It ends without an answer, or with a lucky one that the next weeks take back.",
        fix: "run it for longer, on more of the traffic, or look for a larger effect",
        source: "Kohavi, Tang and Xu, Trustworthy Online Controlled Experiments, ch. 17",
        fails: """
            var evaluation: Evaluation {
                Experiment(
                    .abTest, unit: "user", units: .perDay(100_000), share: .percent(20), duration: .weeks(2),
                    decides: "take rate", baseline: .percent(2), detects: .percent(5), guardrail: "refunds")
            }
            """,
        passes: [
            .when(
                "it runs for long enough",
                """
                var evaluation: Evaluation {
                    Experiment(
                        .abTest, unit: "user", units: .perDay(100_000), share: .percent(20), duration: .weeks(5),
                        decides: "take rate", baseline: .percent(2), detects: .percent(5), guardrail: "refunds")
                }
                """),
            .when(
                "it looks for an effect that shows",
                """
                var evaluation: Evaluation {
                    Experiment(
                        .abTest, unit: "user", units: .perDay(100_000), share: .percent(20), duration: .weeks(2),
                        decides: "take rate", baseline: .percent(2), detects: .percent(10), guardrail: "refunds")
                }
                """),
            .when(
                "one of the figures isn't said",
                """
                var evaluation: Evaluation {
                    Experiment(
                        .abTest, unit: "user", units: .perDay(100_000), duration: .weeks(2),
                        decides: "take rate", baseline: .percent(2), detects: .percent(5), guardrail: "refunds")
                }
                """),
            .when(
                "rankings are interleaved, which takes far fewer",
                """
                var evaluation: Evaluation {
                    Experiment(
                        .interleaving, unit: "query", units: .perDay(100_000), share: .percent(20), duration: .weeks(2),
                        decides: "clicks", baseline: .percent(2), detects: .percent(5))
                }
                """),
        ]
    ) { design in
        design.numbers.experiments.compactMap { power in
            guard let needed = power.needed, let units = power.units, let verdict = power.verdict,
                verdict != .holds
            else { return nil }
            let name = power.experiment.metric ?? power.experiment.method.rawValue
            let noun = power.experiment.unit ?? "unit"
            let ways = [
                power.time.map { "let it run for \($0.value)" },
                power.effect.map { "look for an effect of \($0.value)" },
            ].compactMap(\.self)
            return Violation(
                "the experiment on `\(name)` gets \(units.value) of `\(noun)` an arm, and needs \(needed.value)",
                at: .statement(power.statement), severity: verdict == .fails ? nil : .note,
                notes: needed.notes + units.notes,
                help: ways.isEmpty ? nil : ways.joined(separator: ", or "))
        }
    }
}
