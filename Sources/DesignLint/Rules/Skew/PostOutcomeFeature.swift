import DesignGraph
import SystemDesign

extension Rule {
    static let postOutcomeFeature = Rule(
        "SKW404", "post-outcome-feature", .error, "Keep the outcome out of the features",
        detects: """
            A feature with the name of a label and no time over which it is counted; or one that comes \
            from where labels are kept, in a data set that isn't joined as of the event.
            """,
        why: "The model reads the answer in training, and has nothing to read when it is asked.",
        fix: "drop it, or count over the time before the event, with over:, and join as of the event",
        source: """
            TensorFlow Data Validation, labels among features; Huyen, Designing Machine Learning Systems, \
            chapter 5
            """,
        fails: """
            let bookings = LabelJoiner()
            var data: DataPreparation {
                Label("booking", .implicit, from: bookings)
                Feature("booking", of: "visit", .boolean, computed: .batch)
            }
            """,
        passes: [
            .when(
                "it counts what was before",
                """
                let bookings = LabelJoiner()
                var data: DataPreparation {
                    Label("booking", .implicit, from: bookings)
                    Feature("booking", of: "user", .numerical, computed: .batch, over: .days(30))
                }
                """),
            .when(
                "the join is as of the event",
                """
                let bookings = LabelJoiner()
                let builder = DatasetBuilder(join: .pointInTime)
                var data: DataPreparation {
                    Label("booking", .implicit, from: bookings)
                    Feature("bookings so far", of: "user", .numerical, computed: .batch, by: bookings)
                    bookings --> builder
                }
                """),
            .when(
                "it is for evaluation alone",
                """
                let labels = LabelStore()
                var data: DataPreparation {
                    Label("booking", .implicit, from: labels)
                    Feature("booking", of: "visit", .boolean, computed: .batch, by: labels, only: .evaluation)
                }
                """),
        ]
    ) { design in
        let labels = Dictionary(
            design.statements(Label.self).map { ([$0.system, $0.name.lowercased()], $0) },
            uniquingKeysWith: { first, _ in first })
        let isKeeper = design.isOne(of: .labelKeepers)
        let isTimely = design.components([.datasetBuilder]).contains {
            [.pointInTime, .logged].contains(design.graph.components[$0][.join])
        }
        return design.statements(Feature.self).compactMap { feature in
            guard feature.only != .evaluation, feature.window == nil else { return nil }
            if let label = labels[[feature.system, feature.name.lowercased()]] {
                return Violation(
                    "`\(feature.name)` is both the label and a feature", at: feature.element,
                    related: [label.element])
            }
            guard let source = feature.component.flatMap(design.graph.node), isKeeper(source), !isTimely
            else {
                return nil
            }
            return Violation(
                "the feature `\(feature.name)` comes from \(design.name(source)), where outcomes are kept, "
                    + "and nothing bounds its time",
                at: feature.element, severity: .warning, related: [.component(source)])
        }
    }
}
