import DesignNumbers
import SystemDesign

extension Rule {
    static let modelAgeUnbounded = Rule(
        "MON709", "model-age-unbounded", .warning, "Say how old a model may get, and watch its age",
        detects: """
            A target for the age of the model that is shorter than it is from one training to the end of the next, or that no \
            signal of freshness watches though others are stated. A note where a system in use that trains anew states no \
            such target.
            """,
        why: "A training that has quietly stopped is a common failure, and it looks like nothing for months.",
        fix: "state a target that the schedule can keep, and a signal with an alert",
        source: "Breck et al., The ML Test Score, Monitor 4; Google, Rules of ML, rules 8 and 10",
        yieldsTo: ["DAT306"],
        fails: """
            let trainer = Trainer(every: .weeks(1), duration: .hours(6))
            let server = ModelServer()
            var requirements: Requirements { Target(.modelAge, under: .days(3)) }
            var model: ModelDevelopment { trainer --> server }
            """,
        passes: [
            .when(
                "it is trained often enough, and its age is watched",
                """
                let maturity = Maturity.production
                let trainer = Trainer(every: .days(1), duration: .hours(6))
                let server = ModelServer()
                var requirements: Requirements { Target(.modelAge, under: .days(3)) }
                var model: ModelDevelopment { trainer --> server }
                var monitoring: Monitoring { Signal("age of the model", .freshness, alertIf: "above 2 days") }
                """),
            .when(
                "the model is made once, and nothing trains it anew",
                """
                let maturity = Maturity.production
                let trainer = Trainer()
                let server = ModelServer()
                var model: ModelDevelopment { trainer --> server }
                """),
            .when(
                "the system isn't in use yet",
                """
                let maturity = Maturity.prototype
                let trainer = Trainer(every: .weeks(1))
                let server = ModelServer()
                var model: ModelDevelopment { trainer --> server }
                """),
            .when(
                "a signal of freshness is stated, which may be that of the model",
                """
                let maturity = Maturity.production
                let trainer = Trainer(every: .weeks(1))
                let server = ModelServer()
                var model: ModelDevelopment { trainer --> server }
                var monitoring: Monitoring { Signal("age of the model", .freshness) }
                """),
        ]
    ) { design in
        let models = design.numbers.modelAges.filter { $0.cadence != nil }
        let targets = design.statements(Target.self).filter { $0.quality == .modelAge }
        let signals = design.statements(Signal.self)
        let isWatched = signals.contains { $0.aspect == .freshness }
        let late = targets.flatMap { target -> [Violation] in
            guard let limit = Estimate(target.limit) else { return [] }
            let meant = design.models(models, meantBy: target)
            if let model = meant.first, let turn = model.turn,
                meant.allSatisfy({ $0.turn?.verdict(atMost: limit) == .fails })
            {
                return [
                    Violation(
                        "the model of \(design.name(model.trainer)) is \(turn.value) old before the next one, and may be \(limit.asGiven)",
                        at: target.element, notes: turn.notes, related: [.component(model.trainer)])
                ]
            }
            guard !signals.isEmpty, !isWatched else { return [] }
            return [
                Violation(
                    "the model may be \(limit.asGiven) old, and no signal watches its age",
                    at: target.element,
                    severity: design.fromPilot(.warning),
                    paste: "Signal(\"age of the model\", .freshness, alertIf: \"above \(limit.asGiven)\")")
            ]
        }
        guard targets.isEmpty, !isWatched, design.maturity >= .production, let model = models.first,
            let cadence = model.cadence
        else { return late }
        return [
            Violation(
                "\(design.name(model.trainer)) is run again after \(cadence.asGiven), and nothing says how old a model may get",
                at: .component(model.trainer), and: models.dropFirst().map { .component($0.trainer) },
                severity: .note)
        ]
    }
}
