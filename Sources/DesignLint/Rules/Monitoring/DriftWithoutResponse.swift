import DesignGraph
import SystemDesign

extension Rule {
    static let driftWithoutResponse = Rule(
        "MON706", "drift-without-response", .warning, "Say what trains a model anew",
        detects: """
            A trainer whose model is in use and that nothing starts again: no schedule, no trigger, no stated \
            retraining.
            """,
        why: "The world moves away from the data of the day on which the model was trained.",
        fix:
            "give the training a schedule at least, and a trigger where labels or drift can tell that it is time",
        source: "Google Cloud, MLOps level 1; Google, Rules of ML, rule 8",
        fails: """
            let maturity = Maturity.pilot
            let trainer = Trainer()
            let registry = ModelRegistry()
            let server = ModelServer()
            var model: ModelDevelopment { trainer --> registry --> server }
            """,
        passes: [
            .when(
                "it has a schedule",
                """
                let maturity = Maturity.pilot
                let trainer = Trainer(every: .weeks(1))
                let registry = ModelRegistry()
                let server = ModelServer()
                var model: ModelDevelopment { trainer --> registry --> server }
                """),
            .when(
                "something starts it, through an orchestrator",
                """
                let maturity = Maturity.pilot
                let alerts = Alerting()
                let workflows = Orchestrator()
                let trainer = Trainer()
                let server = ModelServer()
                var model: ModelDevelopment { trainer --> server }
                var monitoring: Monitoring { alerts --> workflows --> trainer }
                """),
            .when(
                "it is said how it is retrained, by hand even",
                """
                let maturity = Maturity.pilot
                let trainer = Trainer()
                let server = ModelServer()
                var model: ModelDevelopment { trainer --> server }
                var monitoring: Monitoring { Retraining("by the team, when a new camera comes out") }
                """),
            .when(
                "its model isn't in use",
                """
                let maturity = Maturity.pilot
                let trainer = Trainer("Teacher")
                let gate = Evaluator()
                var model: ModelDevelopment { trainer --> gate }
                """),
        ]
    ) { design in
        let retraining = design.statements(Retraining.self)
        guard retraining.allSatisfy({ $0.component != nil }),
            design.statements(Training.self).allSatisfy({ $0.cadence == nil && $0.regime != .continual })
        else { return [] }
        let starters = design.components([.orchestrator, .retrainTrigger, .alerting], .monitors)
        let started = design.graph.reachable(from: starters, over: [.trigger, .control, .trainingData])
            .union(design.nodes(retraining.map(\.component)))
        let inUse = design.graph.reachable(
            from: design.modelsInUse, over: .artifacts, backwards: true)
        let trainers = design.lastTrainers.filter { trainer in
            inUse.contains(trainer) && !started.contains(trainer) && !design.hasSchedule(trainer)
        }
        return trainers.map { trainer in
            Violation(
                "nothing says when \(design.name(trainer)) trains its model anew",
                at: .component(trainer), severity: design.fromPilot(.warning),
                paste:
                    "Retraining(\"the same pipeline, over newer data\", by: \(design.id(trainer)), every: .weeks(1))"
            )
        }
    }
}

extension Inspection {
    /// Whether a trainer runs on a schedule: its own, that of its data, or that of whoever makes them.
    fileprivate func hasSchedule(_ trainer: DesignGraph.Node) -> Bool {
        let builders = graph.neighbours(of: trainer, over: [.trainingData], backwards: true)
        return ([trainer] + builders).contains { graph.components[$0][.cadence] != nil }
            || graph.flows(at: trainer).contains { $0.attributes[.cadence] != nil }
    }
}
