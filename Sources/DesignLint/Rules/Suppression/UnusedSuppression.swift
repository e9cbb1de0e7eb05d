import SystemDesign

extension Rule {
    static let unusedSuppression = Rule(
        "SUP002", "unused-suppression", .warning, "Remove exceptions that nothing needs",
        detects: """
            A deviation from a rule that was asked and finds nothing there, and a waiver of an item that the design \
            says anyway or that has no meaning for it.
            """,
        why: "What it was made for is gone, and it would hide the next finding, which nobody has looked at.",
        fix: "remove it",
        source: "Ruff, RUF100; rustc, unfulfilled_lint_expectations; SwiftLint, superfluous_disable_command",
        fails: """
            let maturity = Maturity.pilot
            let trainer = Trainer().accepting(.ungatedPromotion, because: "a tutorial: it serves nobody")
            let gate = Evaluator()
            let server = ModelServer()
            var model: ModelDevelopment { trainer --> gate --> server }
            """,
        passes: [
            .when(
                "the rule finds something there",
                """
                let trainer = Trainer().accepting(.ungatedPromotion, because: "a tutorial: it serves nobody")
                let server = ModelServer()
                var model: ModelDevelopment { trainer --> server }
                """),
            .when(
                "the rule finds something somewhere, and the whole design accepts it",
                """
                let trainer = Trainer()
                let server = ModelServer()
                var model: ModelDevelopment {
                    trainer --> server
                    Accepting(.ungatedPromotion, because: "a tutorial: it serves nobody")
                }
                """),
        ]
    ) { design in
        unusedDeviations(of: design) + unusedWaivers(of: design)
    }

    private static func unusedDeviations(of design: Inspection) -> [Violation] {
        let asked = Set(design.configuration.rules.map(\.id))
        let found = Dictionary(grouping: design.reported, by: \.rule.id)
        return design.deviations.compactMap { declared in
            // What is wrong with deviations can't be accepted, and unknown-rule says so.
            guard let rule = declared.rule, rule.family != "SUP", asked.contains(rule.id),
                !found[rule.id, default: []].contains(where: declared.covers)
            else { return nil }
            let place = declared.component.map { "at `\($0)`" } ?? "in the design"
            return Violation(
                "`\(rule.slug)` is accepted, and nothing of the kind is found \(place)", at: declared.element)
        }
    }

    private static func unusedWaivers(of design: Inspection) -> [Violation] {
        design.statements(Waiving.self).compactMap { waiver in
            guard let item = ChecklistItem.named(waiver.item.description),
                let reason = reasonNotToWaive(item, in: design)
            else { return nil }
            // Unlike an accepted rule it hides nothing, as long as that is so.
            return Violation(
                "`\(item.name)` is left out, and \(reason)", at: waiver.element, severity: .note)
        }
    }

    private static func reasonNotToWaive(_ item: ChecklistItem, in design: Inspection) -> String? {
        guard item.applies.holds(design) else {
            return "would be asked for only where \(item.applies.description)"
        }
        return if case .satisfied = item.check(design) { "the design has it" } else { nil }
    }
}
