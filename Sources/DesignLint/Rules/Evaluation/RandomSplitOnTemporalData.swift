import SystemDesign

extension Rule {
    static let randomSplitOnTemporalData = Rule(
        "EVL501", "random-split-on-temporal-data", .error, "Test on what came after the training data",
        detects: """
            A random split of examples that come from what people did or from outcomes that came later, where no \
            split of the same model goes by time.
            """,
        why: """
            Chance puts the future into the training data, so the test asks for what the model has been told. In \
            production nobody tells it.
            """,
        fix: "split by time, and leave a gap as long as the labels take",
        source: "Google, Rules of ML, rule 33; Huyen, Designing Machine Learning Systems, ch. 4",
        fails: """
            var framing: Framing {
                MLTask(.pointwiseRanking, input: "user, item", output: "chance of a click", supervision: .implicit)
            }
            var model: ModelDevelopment { Split(.random) }
            """,
        passes: [
            .when(
                "the split goes by time",
                """
                var framing: Framing {
                    MLTask(.pointwiseRanking, input: "user, item", output: "chance of a click", supervision: .implicit)
                }
                var model: ModelDevelopment { Split(.byTime, train: .days(14), test: .days(1), gap: .days(1)) }
                """),
            .when(
                "another split of the same model goes by time",
                """
                var data: DataPreparation { Label("click", .implicit) }
                var model: ModelDevelopment {
                    Split(.byTime)
                    Split(.random, because: "validation, within the days that are trained on")
                }
                """),
            .when(
                "the labels were made for images that don't age",
                """
                var framing: Framing {
                    MLTask(.objectDetection, input: "image", output: "boxes", supervision: .supervised)
                }
                var data: DataPreparation { Label("box", .human, annotators: 2) }
                var model: ModelDevelopment { Split(.random) }
                """),
            .when(
                "it is the other model that learns from what people do",
                """
                var framing: Framing {
                    MLTask(.ranking, of: "ranker", input: "items", output: "order", supervision: .implicit)
                    MLTask(.multiClassClassification, of: "tagger", input: "image", output: "tag", supervision: .supervised)
                }
                var data: DataPreparation { Label("click", .implicit) }
                var model: ModelDevelopment {
                    Split(.byTime, of: "ranker")
                    Split(.random, of: "tagger")
                }
                """),
        ]
    ) { design in
        design.statements(Split.self).compactMap { split in
            guard split.rules.contains(.random),
                !design.statements(Split.self, ofTheModelIn: split).contains(where: {
                    $0.rules.contains(.byTime)
                }),
                let evidence = design.evidenceOfTime(in: split)
            else { return nil }
            return Violation(
                "a random split tests \(split.model.map { "`\($0)`" } ?? "the model") on its own past",
                at: split.element, severity: evidence.isDeclared ? .error : .warning,
                notes: [evidence.note], related: [evidence.element],
                paste:
                    "Split(.byTime\(split.model.map { ", of: \($0.debugDescription)" } ?? ""), gap: .days(1))"
            )
        }
    }
}

extension Inspection {
    /// What tells that a split's examples have an order in time; `nil` where nothing does.
    fileprivate func evidenceOfTime(
        in split: Placed<Split>
    ) -> (element: Element, note: String, isDeclared: Bool)? {
        let tasks = statements(MLTask.self, ofTheModelIn: split)
        if let task = tasks.first(where: {
            $0.category == .sequencePrediction || !Set([.implicit, .bandit]).isDisjoint(with: $0.supervision)
        }) {
            return (
                task.element, "\(document.name(of: task.element)): learns from what happens over time", true
            )
        }
        // Labels don't name models, so they speak only where the task of the named one isn't told.
        guard split.model == nil || tasks.isEmpty else { return nil }
        let labels = statements(Label.self).filter { $0.system == split.system }
        if let label = labels.first(where: { $0.source == .implicit || $0.window != nil }) {
            return (label.element, "\(document.name(of: label.element)): an outcome that comes later", true)
        }
        guard labels.isEmpty,
            let joiner = components([.labelJoiner]).first(where: {
                graph.components[$0].system == split.system
            })
        else { return nil }
        return (.component(joiner), "\(name(joiner)) joins outcomes that come later", false)
    }
}
