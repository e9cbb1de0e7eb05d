import SystemDesign

extension Rule {
    static let staleBaselineEntry = Rule(
        "SUP005", "stale-baseline-entry", .note, "Forget known findings that are gone",
        detects: "Entries of the baseline for this design that the rules, which were asked, no longer find.",
        why:
            "As long as they stand there, what was put right can go wrong again without anybody hearing of it.",
        fix: "prune the baseline",
        source: "ESLint, bulk suppressions",
        fails: """
            let maturity = Maturity.pilot
            let trainer = Trainer()
            let gate = Evaluator()
            let server = ModelServer()
            var model: ModelDevelopment { trainer --> gate --> server }
            """,
        passes: [
            .when(
                "what the baseline knows is still found",
                """
                let maturity = Maturity.pilot
                let trainer = Trainer()
                let server = ModelServer()
                var model: ModelDevelopment { trainer --> server }
                """)
        ]
    ) { design in
        guard let baseline = design.configuration.baseline else { return [] }
        let stale = baseline.stale(
            in: design.document, asked: design.configuration.rules, found: design.reported)
        guard !stale.isEmpty else { return [] }
        let entries = stale.count == 1 ? "an entry" : "\(stale.count) entries"
        return [
            Violation(
                "\(entries) of the baseline no longer \(stale.count == 1 ? "occurs" : "occur")", at: .design,
                notes: stale.map { "gone: \($0)" })
        ]
    }
}
