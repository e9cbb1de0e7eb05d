import SystemDesign

extension Rule {
    static let suppressionWithoutReason = Rule(
        "SUP001", "suppression-without-reason", .error, "Say why a rule may be broken",
        detects: "A deviation or a waiver whose reason is empty, or a word that only holds its place.",
        why:
            "Without its reason nobody can tell an exception that was thought through from one that was forgotten.",
        fix: "write the reason that would convince a reviewer, or remove the exception",
        source: "Clippy, allow_attributes_without_reason; eslint-comments, require-description",
        fails: """
            let trainer = Trainer().accepting(.ungatedPromotion, because: "TODO")
            let server = ModelServer()
            var model: ModelDevelopment { trainer --> server }
            """,
        passes: [
            .when(
                "a reason is given",
                """
                let trainer = Trainer().accepting(.ungatedPromotion, because: "a tutorial: it serves nobody")
                let server = ModelServer()
                var model: ModelDevelopment { trainer --> server }
                """)
        ]
    ) { design in
        design.exemptions.filter { isPlaceholder($0.reason) }.map { exemption in
            Violation(
                exemption.kind == .rule
                    ? "`\(exemption.name)` is accepted without a reason"
                    : "`\(exemption.name)` is left out without a reason",
                at: exemption.element)
        }
    }

    private static func isPlaceholder(_ reason: String) -> Bool {
        placeholders.contains(reason.lowercased().filter { $0.isLetter || $0.isNumber })
    }

    /// What people write where a text has to be, without spaces and signs.
    private static let placeholders: Set<String> = [
        "", "todo", "tbd", "tba", "tbc", "fixme", "xxx", "wip", "na", "none", "reason", "because", "later",
        "temporary", "placeholder",
    ]
}
