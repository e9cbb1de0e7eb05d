import SystemDesign

extension Rule {
    static let fitBeforeSplit = Rule(
        "EVL504", "fit-before-split", .error, "Split before classes are balanced",
        detects:
            "A remedy for an imbalance that is applied to all rows before they are split, or to the test set.",
        why: """
            Rows that were repeated before the split stand on both sides of it, and a test set that was balanced \
            tells how the model does in a world where nothing is rare.
            """,
        fix: "split first, then balance the training data alone",
        source: "Huyen, Designing Machine Learning Systems, ch. 5; imbalanced-learn, Common pitfalls",
        fails: """
            var model: ModelDevelopment {
                Imbalance("frauds are rare", ratio: 300, remedy: "repeat them 50 times", on: .everything)
            }
            """,
        passes: [
            .when(
                "training data alone is balanced",
                """
                var model: ModelDevelopment {
                    Imbalance("frauds are rare", ratio: 300, remedy: "repeat them 50 times", on: .training)
                }
                """),
            .when(
                "it isn't said which rows are",
                """
                var model: ModelDevelopment {
                    Imbalance("frauds are rare", ratio: 300, remedy: "class weights")
                }
                """),
            .when(
                "fewer rows are drawn, whatever their class",
                """
                var model: ModelDevelopment { Sampling("a tenth of all users", on: .everything) }
                """),
        ]
    ) { design in
        design.statements(Imbalance.self).compactMap { imbalance in
            guard let part = imbalance.part, [.everything, .test].contains(part) else { return nil }
            return Violation(
                part == .test
                    ? "the test set is balanced, so it isn't what production sends"
                    : "rows are balanced before they are split",
                at: imbalance.element, help: "split first, and say `on: .training`")
        }
    }
}
