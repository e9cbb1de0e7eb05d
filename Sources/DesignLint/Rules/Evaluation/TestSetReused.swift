import SystemDesign

extension Rule {
    static let testSetReused = Rule(
        "EVL503", "test-set-reused", .error, "Keep the test set out of tuning",
        detects: "Tuning that decides on the test set, or on all rows before they are split.",
        why: """
            What was chosen for doing well on some rows does better on them than on any others; the number that is \
            reported was picked, not measured.
            """,
        fix: "tune on validation data or by cross-validation, and open the test set once, at the end",
        source: "Cawley and Talbot, On Over-fitting in Model Selection; EU AI Act, art. 10",
        fails: """
            var model: ModelDevelopment {
                Split(.byTime)
                Tuning("50 trials", on: .test)
            }
            """,
        passes: [
            .when(
                "it decides on validation data",
                """
                var model: ModelDevelopment {
                    Split(.byTime)
                    Tuning("50 trials", on: .validation)
                }
                """),
            .when(
                "parts of the training data take turns",
                "var model: ModelDevelopment { Tuning(\"50 trials\", on: .crossValidation) }"),
            .when(
                "it isn't said what decides",
                "var model: ModelDevelopment { Tuning(\"50 trials\") }"),
        ]
    ) { design in
        design.statements(Tuning.self).compactMap { tuning in
            guard let part = tuning.part, [.test, .everything].contains(part) else { return nil }
            let rows = part == .test ? "the test set" : "all rows, those of the test among them"
            return Violation(
                "trials are decided on \(rows)", at: tuning.element,
                paste: "Tuning(\(tuning.text.debugDescription), on: .validation)")
        }
    }
}
