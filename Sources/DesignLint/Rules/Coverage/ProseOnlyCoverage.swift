import SystemDesign

extension Rule {
    static let proseOnlyCoverage = Rule(
        "COV109", "prose-only-coverage", .warning, "Back each claim with a component",
        detects:
            "Something that the design says, and that nothing in its graph does: signals without any monitor.",
        why:
            "A checklist passes on words, and then the system doesn't do it: what does it was never drawn, or built.",
        fix: "add what does it, name it in the statement (by:, at:), or delete the claim",
        source: "Babushkin and Kravchenko, Machine Learning System Design, on reviews of designs",
        fails: """
            let server = ModelServer()
            var monitoring: Monitoring { Signal("drift of the words in mails", .drift) }
            """,
        passes: [
            .when(
                "a monitor watches",
                """
                let server = ModelServer()
                let predictions = PredictionLog()
                let drift = Monitor(.drift)
                var monitoring: Monitoring {
                    server --> predictions --> drift
                    Signal("drift of the words in mails", .drift, by: drift)
                }
                """),
            .when(
                "it is an idea, and nothing is drawn yet",
                """
                let maturity = Maturity.concept
                let server = ModelServer()
                var monitoring: Monitoring { Signal("drift of the words in mails", .drift) }
                """),
            .when(
                "nothing is claimed",
                """
                let server = ModelServer()
                """),
        ]
    ) { design in
        guard design.maturity > .concept else { return [] }
        let reported = Set(design.reported.map(\.rule.id))
        return design.coverage(of: design.configuration.framework.items).compactMap { coverage in
            guard coverage.isOnlyClaimed, reported.isDisjoint(with: coverage.item.reportedBy),
                case .partial(let lacking) = coverage.state, let claim = coverage.evidence.first
            else { return nil }
            return Violation(
                "the design says something of `\(coverage.item.name)`, and nothing in the graph does it",
                at: claim, severity: design.fromPilot(.warning),
                notes: ["missing: \(lacking)"], related: Array(coverage.evidence.dropFirst()),
                paste: coverage.item.snippet)
        }
    }
}
