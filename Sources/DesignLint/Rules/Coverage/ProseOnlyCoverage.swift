import SystemDesign

extension Rule {
    static let proseOnlyCoverage = Rule(
        "COV109", "prose-only-coverage", .warning, "Draw what the words claim",
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
        let claims = design.coverage.filter {
            $0.isOnlyClaimed && reported.isDisjoint(with: $0.item.rules)
        }
        // Where one component is missing, all that it would do is one finding.
        let lacking = claims.map(\.state).reduce(into: [ItemState]()) {
            if !$0.contains($1) { $0.append($1) }
        }
        return lacking.compactMap { state in
            let alike = claims.filter { $0.state == state }
            let words = alike.flatMap(\.evidence)
            guard case .partial(let what) = state, let first = words.first else { return nil }
            return Violation(
                "nothing in the graph does what is said of \(alike.map { "`\($0.item.name)`" }.few)",
                at: first, and: Array(words.dropFirst()), severity: design.fromPilot(.warning),
                notes: ["missing: \(what)"], paste: alike.map(\.item).snippet(in: design.document))
        }
    }
}
