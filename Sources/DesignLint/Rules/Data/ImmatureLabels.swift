import DesignGraph
import DesignNumbers
import SystemDesign

extension Rule {
    static let immatureLabels = Rule(
        "DAT305", "immature-labels", .error, "Let labels ripen before a model learns from them",
        detects: """
            A label from what people do that comes later than its window, or its joiner's, is open, or later than the \
            youngest example of the data set is old. A warning where it takes long and nothing says that anybody waits.
            """,
        why:
            "Whoever hasn't bought yet counts as one who never does: the slow ones teach the model the opposite.",
        fix: """
            keep the window open and the cutoff back for as long as the slowest label takes, or learn from what is known \
            earlier
            """,
        source:
            "Huyen, Designing Machine Learning Systems, ch. 4, on natural labels and the length of feedback loops",
        fails: """
            let purchases = EventStream()
            let joiner = LabelJoiner(window: .days(7))
            let dataset = DatasetBuilder()
            let trainer = Trainer()
            var data: DataPreparation {
                purchases --> joiner --> dataset
                Label("bought", .implicit, from: joiner, delay: .days(1, to: 30))
            }
            var model: ModelDevelopment { dataset --> trainer }
            """,
        passes: [
            .when(
                "the joiner waits for the slowest",
                """
                let joiner = LabelJoiner(window: .days(30))
                let dataset = DatasetBuilder()
                let trainer = Trainer()
                var data: DataPreparation {
                    joiner --> dataset
                    Label("bought", .implicit, from: joiner, delay: .days(1, to: 30))
                }
                var model: ModelDevelopment { dataset --> trainer }
                """),
            .when(
                "it has a window of its own, longer than that of other labels of its joiner",
                """
                let joiner = LabelJoiner(window: .days(7))
                let dataset = DatasetBuilder()
                let trainer = Trainer()
                var data: DataPreparation {
                    joiner --> dataset
                    Label("returned", .implicit, from: joiner, window: .days(30), delay: .days(30))
                }
                var model: ModelDevelopment { dataset --> trainer }
                """),
            .when(
                "the youngest examples are left out",
                """
                let maturity = Maturity.production
                let orders = Database(.operational)
                let dataset = DatasetBuilder()
                let trainer = Trainer()
                var data: DataPreparation {
                    orders --> dataset
                    Label("bought", .implicit, from: orders, delay: .days(14))
                }
                var model: ModelDevelopment {
                    dataset --> trainer
                    Dataset("orders", window: .days(90), cutoff: .days(14), at: dataset)
                }
                """),
            .when(
                "the label comes soon",
                """
                let maturity = Maturity.production
                let clicks = EventStream()
                let dataset = DatasetBuilder()
                let trainer = Trainer()
                var data: DataPreparation {
                    clicks --> dataset
                    Label("clicked", .implicit, from: clicks, delay: .seconds(30))
                }
                var model: ModelDevelopment { dataset --> trainer }
                """),
            .when(
                "people give it, and it is there or isn't: nobody is taken for a negative meanwhile",
                """
                let maturity = Maturity.production
                let panel = HumanReviewer()
                let labels = LabelStore()
                let dataset = DatasetBuilder()
                let trainer = Trainer()
                var data: DataPreparation {
                    panel --> labels --> dataset
                    Label("grade", .human, from: panel, delay: .weeks(1))
                }
                var model: ModelDevelopment { dataset --> trainer }
                """),
            .when(
                "nothing says how late it is",
                """
                let joiner = LabelJoiner(window: .days(7))
                let dataset = DatasetBuilder()
                let trainer = Trainer()
                var data: DataPreparation {
                    joiner --> dataset
                    Label("bought", .implicit, from: joiner)
                }
                var model: ModelDevelopment { dataset --> trainer }
                """),
        ]
    ) { design in
        guard !design.components([.trainer, .datasetBuilder]).isEmpty else { return [] }
        return design.statements(Label.self).flatMap { label -> [Violation] in
            guard [.implicit, .explicit].contains(label.source),
                let delay = label.delay.flatMap({ Estimate($0) }),
                !(label.component.flatMap(design.graph.node).map(design.isOne(of: .review)) ?? false)
            else { return [] }
            let waits = design.waits(for: label)
            let tooShort = waits.compactMap { wait in
                wait.severity(for: delay).map { severity in
                    Violation(
                        "`\(label.name)` comes after up to \(delay.asGiven), and \(wait.name) is \(wait.time.asGiven)",
                        at: label.element, severity: severity, related: wait.related)
                }
            }
            guard tooShort.isEmpty, waits.isEmpty, !design.waitsSomewhere(label),
                delay.lower > design.thresholds[.shortDelay]
            else { return tooShort }
            return [
                Violation(
                    "`\(label.name)` comes after \(delay.asGiven), and nothing says that training waits for it",
                    at: label.element, severity: design.fromPilot(.warning),
                    help:
                        "say for how long: `window:` of the label or its joiner, or `cutoff:` of the data set"
                )
            ]
        }
    }
}

/// For how long a label is waited for.
private struct Wait {
    let name: String
    let time: Estimate<TimeSpan>
    let related: [Element]

    /// How much it weighs that the label comes later; `nil` where it doesn't.
    func severity(for delay: Estimate<TimeSpan>) -> Severity? {
        if delay.verdict(atMost: time) == .fails { return .error }
        guard delay.verdict(atMost: time) == .uncertain, delay.upper.isFinite, delay.upper > time.upper else {
            return nil
        }
        // A range ends where the slowest labels are; what is at most that late may be sooner.
        return delay.lower > 0 ? .error : .warning
    }
}

extension Inspection {
    /// What is said of how long a label is waited for.
    fileprivate func waits(for label: Placed<Label>) -> [Wait] {
        let own = label.window.flatMap { Estimate($0) }.map {
            Wait(name: "its window", time: $0, related: [])
        }
        let cutoffs = statements(Dataset.self).compactMap { dataset -> Wait? in
            guard dataset.system == nil || label.system == nil || dataset.system == label.system else {
                return nil
            }
            return dataset.cutoff.flatMap { Estimate($0) }.map {
                Wait(name: "the cutoff of `\(dataset.name)`", time: $0, related: [dataset.element])
            }
        }
        // What is said of the label itself is more than what is said of the joiner of several.
        return [own ?? joinerWait(for: label)].compactMap(\.self) + cutoffs
    }

    /// How long the joiner waits that makes the label, or the slowest of those that get it straight from its source.
    private func joinerWait(for label: Placed<Label>) -> Wait? {
        guard let node = label.component.flatMap(graph.node) else { return nil }
        let isJoiner = isOne(of: [.labelJoiner])
        let joiners =
            isJoiner(node)
            ? [node] : graph.neighbours(of: node, over: [.label, .event, .stream, .batch]).filter(isJoiner)
        return joiners.compactMap { joiner in
            numbers.figure(.window, of: joiner).map {
                Wait(name: "the window of \(name(joiner))", time: $0, related: [.component(joiner)])
            }
        }.max { $0.time.upper < $1.time.upper }
    }

    /// Whether anything in the label's system waits for labels, this one or others.
    fileprivate func waitsSomewhere(_ label: Placed<Label>) -> Bool {
        components([.labelJoiner]).contains {
            graph.components[$0][.window] != nil && canSpeak(label.system, of: $0)
        }
            || graph.flows.contains { $0.kind == .label && $0.attributes[.window] != nil }
    }
}
