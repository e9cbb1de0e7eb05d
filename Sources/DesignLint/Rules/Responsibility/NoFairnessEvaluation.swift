import SystemDesign

extension Rule {
    static let noFairnessEvaluation = Rule(
        "RAI902", "no-fairness-evaluation", .warning, "Measure how groups of people fare",
        detects: "A medium or high impact on people, and neither Fairness nor a monitor or a signal of it.",
        why: "A good average can be made of a good result for most and a bad one for some, always the same.",
        fix: "state which groups must fare alike, by which measure, and how large a gap is too large",
        source: "NIST AI RMF, Measure 2.11; ML Test Score, Model 7; Microsoft, responsible AI checklist",
        fails: """
            let ranker = Ranker(.heavy)
            var requirements: Requirements { Impact(.medium, on: "sellers, who live by being seen") }
            var evaluation: Evaluation { Metric(.nDCG(at: 10), .offline) }
            """,
        passes: [
            .when(
                "it is stated what is fair and how that is measured",
                """
                let ranker = Ranker(.heavy)
                var requirements: Requirements { Impact(.medium, on: "sellers, who live by being seen") }
                var evaluation: Evaluation {
                    Metric(.nDCG(at: 10), .offline)
                    Fairness("small sellers are seen", measuredBy: "share of impressions by size")
                }
                """),
            .when(
                "something watches it",
                """
                let ranker = Ranker(.heavy)
                let fairness = Monitor(.fairness)
                var requirements: Requirements { Impact(.medium, on: "sellers, who live by being seen") }
                """),
            .when(
                "the impact is low",
                """
                let ranker = Ranker(.heavy)
                var requirements: Requirements { Impact(.low, because: "an icon moves up or down") }
                """),
            .when(
                "there is no model yet",
                """
                let maturity = Maturity.concept
                var requirements: Requirements { Impact(.medium, on: "sellers, who live by being seen") }
                """),
        ]
    ) { design in
        design.peopleConcerned(.high, .medium).compactMap { concerned in
            guard !design.measuresFairness(in: concerned.scope) else { return nil }
            let groups = concerned.impact.people ?? "groups of people"
            return Violation(
                "\(concerned.phrase), and nothing measures how groups of them fare",
                at: concerned.impact.element,
                severity: concerned.impact.level == .high ? design.severityOfAbsence : .warning,
                related: concerned.judges.map { .component($0) },
                paste: "Fairness(\"\(groups): all fare alike\", measuredBy: \"error rates by group\")")
        }
    }
}

extension Inspection {
    fileprivate func measuresFairness(in scope: Scope) -> Bool {
        states(Fairness.self, in: scope)
            || states(Signal.self, in: scope) { $0.aspect == .fairness }
            || !components(components([.fairnessMonitor]), in: scope).isEmpty
    }
}
