import SystemDesign

extension Rule {
    static let unknownRule = Rule(
        "SUP004", "unknown-rule", .error, "Name rules and items that exist",
        detects: """
            A deviation from a rule, or a waiver of an item, that there isn't; and a deviation from a rule about \
            deviations, which nobody can accept.
            """,
        why: "A slip of the pen accepts nothing, and its author believes that it does.",
        fix: "take the name from the list of rules or of items; editors complete it after the dot",
        source: "rustc, unknown_lints; SwiftLint, invalid_swiftlint_command",
        fails: """
            let trainer = Trainer().accepting("ungated-promotoin", because: "a tutorial: it serves nobody")
            let server = ModelServer()
            var model: ModelDevelopment { trainer --> server }
            """,
        passes: [
            .when(
                "the rule is named in Swift, in words or by its number",
                """
                let trainer = Trainer().accepting(.ungatedPromotion, because: "a tutorial: it serves nobody")
                let other = Trainer().accepting("ungated-promotion", because: "a tutorial: it serves nobody")
                let third = Trainer().accepting("EVL508", because: "a tutorial: it serves nobody")
                let server = ModelServer()
                var model: ModelDevelopment {
                    trainer --> server
                    other --> server
                    third --> server
                }
                """)
        ]
    ) { design in
        design.exemptions.filter { !$0.isKnown }.map { exemption in
            Violation(
                Rule.named(exemption.name) == nil || exemption.kind == .item
                    ? "no \(exemption.kind.rawValue) is called `\(exemption.name)`"
                    : "`\(exemption.name)` is about exceptions themselves and can't be accepted",
                at: exemption.element,
                help: help(for: exemption))
        }
    }

    private static func help(for exemption: Exemption) -> String? {
        let known = knownNames(of: exemption.kind)
        // MON, MON7, MON7xx and MON7* stand for many.
        var stem = exemption.name.lowercased()[...]
        while let last = stem.last, "*x".contains(last) { stem.removeLast() }
        if !stem.isEmpty, known.count(where: { $0.lowercased().hasPrefix(stem) }) > 1 {
            return switch exemption.kind {
            case .rule: "name a single rule: they are accepted one at a time, each with its reason"
            case .item: "name a single item: they are left out one at a time, each with its reason"
            }
        }
        return exemption.name.nearest(in: known).map { "write `\($0)`" }
    }

    private static func knownNames(of kind: Exemption.Kind) -> [String] {
        switch kind {
        case .rule: Rule.all.filter { $0.family != "SUP" }.flatMap { [$0.id, $0.slug, $0.swiftName] }
        case .item: ChecklistItem.all.flatMap { [$0.id, $0.name] }
        }
    }
}
