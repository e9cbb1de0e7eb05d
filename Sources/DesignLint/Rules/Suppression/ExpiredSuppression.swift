import SystemDesign

extension Rule {
    static let expiredSuppression = Rule(
        "SUP003", "expired-suppression", .warning, "Look again at exceptions whose day has passed",
        detects: "A deviation or a waiver whose `until` has passed, or is no day of the calendar.",
        why: "What was meant for a while stays for good, unless somebody is reminded.",
        fix: "do what was put off, or write a new day with a reason that still holds",
        source: "Threagile, risk tracking with dates; ESLint, on temporary suppressions",
        fails: """
            let trainer = Trainer()
                .accepting(.ungatedPromotion, because: "the evaluator comes in March", until: "2026-03-31")
            let server = ModelServer()
            var model: ModelDevelopment { trainer --> server }
            """,
        passes: [
            .when(
                "the day is still to come",
                """
                let trainer = Trainer()
                    .accepting(.ungatedPromotion, because: "the evaluator comes in March", until: "2027-03-31")
                let server = ModelServer()
                var model: ModelDevelopment { trainer --> server }
                """),
            .when(
                "it is that day",
                """
                let trainer = Trainer()
                    .accepting(.ungatedPromotion, because: "the evaluator comes today", until: "2026-11-21")
                let server = ModelServer()
                var model: ModelDevelopment { trainer --> server }
                """),
            .when(
                "no day is given",
                """
                let trainer = Trainer().accepting(.ungatedPromotion, because: "a tutorial: it serves nobody")
                let server = ModelServer()
                var model: ModelDevelopment { trainer --> server }
                """),
        ]
    ) { design in
        design.exemptions.compactMap { exemption in
            guard let until = exemption.until else { return nil }
            guard isDay(until) else {
                return Violation(
                    "the exception for `\(exemption.name)` ends on '\(until)', which is no day",
                    at: exemption.element, help: "write the day like 2027-03-31")
            }
            guard let today = design.today, until < today else { return nil }
            return Violation(
                "the exception for `\(exemption.name)` ended on \(until)", at: exemption.element,
                notes: ["today is \(today)"])
        }
    }

    /// Whether a text is a day of the calendar, as `2026-11-21`. Days that are written so sort as texts do.
    private static func isDay(_ text: String) -> Bool {
        guard let (_, year, month, day) = text.wholeMatch(of: /(\d{4})-(\d{2})-(\d{2})/)?.output,
            let year = Int(year), let month = Int(month), let day = Int(day), (1...12).contains(month)
        else { return false }
        let isLeapYear = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let lengths = [31, isLeapYear ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return (1...lengths[month - 1]).contains(day)
    }
}
