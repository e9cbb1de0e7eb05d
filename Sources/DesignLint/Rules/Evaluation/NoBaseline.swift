import SystemDesign

extension Rule {
    static let noBaseline = Rule(
        "EVL505", "no-baseline", .warning, "Compare with the simplest thing that could work",
        detects: """
            A model that was chosen, or a loss or a training for one, in a system without a baseline or anything else \
            that it is compared with.
            """,
        why: """
            Without one nobody knows what the model gains, nor whether it is worth its data, its machines and its \
            care.
            """,
        fix: "state a rule, a constant or a linear model, and judge both on the same split",
        source: "Google, Rules of ML, rules 1 and 4; ML Test Score, Model 5",
        fails: """
            var model: ModelDevelopment { Candidate("Two towers", .chosen, for: "fits an index") }
            """,
        passes: [
            .when(
                "there is a baseline",
                """
                var model: ModelDevelopment {
                    Baseline("Most popular")
                    Candidate("Two towers", .chosen, for: "fits an index")
                }
                """),
            .when(
                "what it replaces is among the candidates",
                """
                var model: ModelDevelopment {
                    Candidate("Rules by hand", .historical)
                    Candidate("Boosted trees", .chosen)
                }
                """),
            .when(
                "a gate compares it with one",
                """
                var model: ModelDevelopment { Candidate("Two towers", .chosen) }
                var evaluation: Evaluation {
                    Gate("promotion", opensIf: "recall gains", comparedTo: .baseline)
                }
                """),
            .when(
                "the system is but a concept",
                """
                let maturity = Maturity.concept
                var model: ModelDevelopment { Candidate("Two towers", .chosen) }
                """),
        ]
    ) { design in
        guard design.maturity > .concept else { return [] }
        let systems = design.systemsWithComparison
        let candidates = design.statements(Candidate.self).filter { $0.verdict == .chosen }
        let choices =
            candidates.map { ($0.system, $0.index) }
            + design.statements(Loss.self).map { ($0.system, $0.index) }
            + design.statements(Training.self).map { ($0.system, $0.index) }
        let bySystem = Dictionary(grouping: choices, by: \.0).filter { !systems.contains($0.key) }
        return bySystem.values.map { $0.map(\.1) }.sorted { $0[0] < $1[0] }.map { indices in
            Violation(
                "a model is chosen and compared with nothing simpler", at: .statement(indices[0]),
                and: indices.dropFirst().map { .statement($0) },
                paste: "Baseline(\"Most popular\", for: \"trivial, so it is the fallback as well\")")
        }
    }
}

extension Inspection {
    /// The systems in which something is said that a model is compared with.
    fileprivate var systemsWithComparison: Set<String?> {
        Set(
            statements(SystemDesign.Baseline.self).map(\.system)
                + statements(Candidate.self).filter { $0.verdict == .historical }.map(\.system)
                + statements(Gate.self).filter { $0.reference == .baseline }.map(\.system))
    }
}
