import DesignNumbers
import SystemDesign

extension Rule {
    static let unreachableModelFreshness = Rule(
        "DAT306", "unreachable-model-freshness", .warning,
        "Promise no younger a model than labels and training allow",
        detects: """
            A target for the age of the model that is shorter than what is declared of the way there: label delay + data set \
            + training + evaluation + rollout. And a retraining that starts more often than training and evaluation are \
            through.
            """,
        why: "No schedule makes a model younger than its labels and its own training.",
        fix: "allow the model to be older, learn from labels that come sooner, or shorten the longest part",
        source: "Google, Rules of ML, rule 8; Huyen, Designing Machine Learning Systems, ch. 9",
        fails: """
            let joiner = LabelJoiner(window: .days(7))
            let dataset = DatasetBuilder(duration: .hours(2))
            let trainer = Trainer(every: .days(1), duration: .hours(6))
            let server = ModelServer()
            var requirements: Requirements { Target(.modelAge, under: .days(2)) }
            var data: DataPreparation {
                joiner --> dataset
                Label("booked", .implicit, from: joiner, window: .days(7), delay: .days(7))
            }
            var model: ModelDevelopment { dataset --> trainer --> server }
            """,
        passes: [
            .when(
                "the target leaves the time",
                """
                let joiner = LabelJoiner(window: .days(7))
                let trainer = Trainer(every: .days(1), duration: .hours(6))
                let server = ModelServer()
                var requirements: Requirements { Target(.modelAge, under: .days(9)) }
                var data: DataPreparation {
                    joiner --> trainer
                    Label("booked", .implicit, from: joiner, window: .days(7), delay: .days(7))
                }
                var model: ModelDevelopment { trainer --> server }
                """),
            .when(
                "labels take longer than it is from one training to the next: each run has new ones all the same",
                """
                let joiner = LabelJoiner(window: .days(7))
                let trainer = Trainer(every: .days(1), duration: .hours(6))
                let server = ModelServer()
                var data: DataPreparation {
                    joiner --> trainer
                    Label("booked", .implicit, from: joiner, window: .days(7), delay: .days(7))
                }
                var model: ModelDevelopment { trainer --> server }
                """),
            .when(
                "another label comes sooner",
                """
                let joiner = LabelJoiner(window: .days(7))
                let trainer = Trainer(every: .days(1), duration: .hours(6))
                let server = ModelServer()
                var requirements: Requirements { Target(.modelAge, under: .days(2)) }
                var data: DataPreparation {
                    joiner --> trainer
                    Label("booked", .implicit, from: joiner, window: .days(7), delay: .days(7))
                    Label("clicked", .implicit, from: joiner, delay: .minutes(5))
                }
                var model: ModelDevelopment { trainer --> server }
                """),
            .when(
                "nothing says how long anything takes",
                """
                let trainer = Trainer(every: .days(1))
                let server = ModelServer()
                var requirements: Requirements { Target(.modelAge, under: .days(2)) }
                var model: ModelDevelopment { trainer --> server }
                """),
        ]
    ) { design in
        let models = design.numbers.modelAges
        let impossible = design.statements(Target.self).filter { $0.quality == .modelAge }.compactMap {
            target -> Violation? in
            guard let limit = Estimate(target.limit) else { return nil }
            let meant = design.models(models, meantBy: target)
            // Of several models the target may speak of the youngest.
            guard let model = meant.first, let age = model.youngest,
                meant.allSatisfy({ $0.youngest?.verdict(atMost: limit) == .fails })
            else { return nil }
            return Violation(
                "the model of \(design.name(model.trainer)) is \(age.value) old when it goes live, and may be \(limit.asGiven)",
                at: target.element, notes: age.notes, related: [.component(model.trainer)])
        }
        return impossible
            + models.compactMap { model in
                guard let run = model.run, let cadence = model.cadence,
                    run.verdict(atMost: cadence) == .fails,
                    // What the training alone exceeds is said of it as of any job.
                    model.training?.verdict(atMost: cadence) != .fails
                else { return nil }
                return Violation(
                    "training and evaluation at \(design.name(model.trainer)) take \(run.value), and the next ones start after \(cadence.asGiven)",
                    at: .component(model.trainer), notes: run.notes)
            }
    }
}

extension Inspection {
    /// The models that a target can be about.
    func models(_ models: [ModelAge], meantBy target: Placed<Target>) -> [ModelAge] {
        models.filter { model in
            guard let place = target.component.flatMap(graph.node) else {
                return canSpeak(target.system, of: model.trainer)
            }
            return numbers.concerns(model, place)
        }
    }
}
