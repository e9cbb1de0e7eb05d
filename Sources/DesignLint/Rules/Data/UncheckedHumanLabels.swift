import SystemDesign

extension Rule {
    static let uncheckedHumanLabels = Rule(
        "DAT308", "unchecked-human-labels", .warning, "Know how good labels by people are",
        detects: "A label that one person gives alone, with nothing stated that tells how good it is.",
        why: """
            Errors of labels bound what a model can reach, and they are in the test set as well, where \
            nobody sees them.
            """,
        fix: """
            let two label a sample and report how far they agree, or mix in items whose answer is known; \
            say so in quality
            """,
        source: "Huyen, Machine Learning Systems Design, on disagreement; Sambasivan et al., Data cascades",
        fails: """
            let raters = HumanReviewer()
            var data: DataPreparation { Label("relevance", .human, from: raters, annotators: 1) }
            """,
        passes: [
            .when(
                "several label each item",
                """
                let raters = HumanReviewer()
                var data: DataPreparation { Label("relevance", .human, from: raters, annotators: 3) }
                """),
            .when(
                "it is said how quality is known",
                """
                let raters = HumanReviewer()
                var data: DataPreparation {
                    Label("relevance", .human, from: raters, annotators: 1, quality: "2 % known items; kappa above 0.7")
                }
                """),
            .when(
                "a sample is checked",
                """
                let raters = HumanReviewer()
                let experts = HumanReviewer("Experts")
                var data: DataPreparation {
                    Label("relevance", .human, from: raters, annotators: 1)
                    Audit("labels of each rater", share: .percent(2), by: experts)
                }
                """),
            .when(
                "another of the same people looks at a sample again",
                """
                let raters = HumanReviewer(people: 6)
                var data: DataPreparation {
                    Label("relevance", .human, from: raters, annotators: 1)
                    Audit("labels of each rater", share: .percent(2), by: raters)
                }
                """),
            .when(
                "how many label an item isn't said",
                """
                let raters = HumanReviewer()
                var data: DataPreparation { Label("relevance", .human, from: raters) }
                """),
            .when(
                "the label is what people did",
                """
                let clicks = EventStream()
                var data: DataPreparation { Label("click", .implicit, from: clicks) }
                """),
        ]
    ) { design in
        design.statements(Label.self).compactMap { label in
            let service = label.component.flatMap(design.graph.node).map { design.graph.components[$0] }
            guard [.human, .survey].contains(label.source), label.quality == nil,
                !design.isAudited(label),
                let annotators = label.annotators.map(Double.init) ?? service?[.annotators]?.upperInBaseUnit,
                annotators < 2
            else { return nil }
            return Violation(
                "one person alone says `\(label.name)`, and nothing tells how good that is",
                at: label.element,
                related: service.flatMap { design.graph.node($0.id) }.map { [.component($0)] } ?? [])
        }
    }
}

extension Inspection {
    /// Whether a sample is looked at by anybody but the one person who gives the label.
    fileprivate func isAudited(_ label: Placed<Label>) -> Bool {
        statements(Audit.self).contains { audit in
            guard audit.system == nil || audit.system == label.system else { return false }
            guard let reviewer = audit.reviewer, reviewer == label.component else { return true }
            return graph.node(reviewer).flatMap { graph.components[$0][.people] }.map {
                $0.upperInBaseUnit > 1
            } ?? false
        }
    }
}
