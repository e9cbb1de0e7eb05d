import DesignGraph
import SystemDesign

extension Rule {
    static let runawayRetrainingLoop = Rule(
        "MON707", "runaway-retraining-loop", .error, "Put a brake into automatic retraining",
        detects: """
            A signal of the running system that starts a training, a calibration or another job, whose result gets \
            back into serving past no evaluator, no gate, no person and no gradual rollout.
            """,
        why: "One bad batch of data retrains the model, ships it, and makes the next bad batch.",
        fix: "let an evaluator or a person stand between the job and serving, or roll out by stages",
        source: "Google Cloud, MLOps level 1; Sculley et al., Hidden Technical Debt in ML Systems",
        yieldsTo: ["EVL508"],
        fails: """
            let maturity = Maturity.pilot
            let server = ModelServer()
            let drift = Monitor(.drift)
            let alerts = Alerting()
            let calibrator = Calibrator()
            var monitoring: Monitoring {
                server -- .metric("scores") --> drift --> alerts --> calibrator -- .deploy("thresholds") --> server
            }
            """,
        passes: [
            .when(
                "an evaluator stands between",
                """
                let maturity = Maturity.pilot
                let server = ModelServer()
                let alerts = Alerting()
                let calibrator = Calibrator()
                let gate = Evaluator()
                let registry = ModelRegistry()
                var monitoring: Monitoring { alerts --> calibrator --> gate --> registry --> server }
                """),
            .when(
                "a controller lets the result in by stages",
                """
                let maturity = Maturity.pilot
                let server = ModelServer()
                let alerts = Alerting()
                let calibrator = Calibrator()
                let registry = ModelRegistry()
                let rollout = RolloutController()
                var monitoring: Monitoring { alerts --> calibrator --> registry --> rollout --> server }
                """),
            .when(
                "the design states how new versions get in by stages",
                """
                let maturity = Maturity.pilot
                let server = ModelServer()
                let alerts = Alerting()
                let calibrator = Calibrator()
                var serving: Serving { Rollout(.canary, shares: .percent(5), abortIf: "precision falls") }
                var monitoring: Monitoring { alerts --> calibrator --> server }
                """),
            .when(
                "what a signal starts is the way back to an earlier version",
                """
                let maturity = Maturity.pilot
                let server = ModelServer()
                let alerts = Alerting()
                let registry = ModelRegistry()
                var monitoring: Monitoring { alerts -- .trigger("roll back") --> registry --> server }
                """),
        ]
    ) { design in
        guard !design.statements(Rollout.self).contains(where: { $0.method.isGradual }) else { return [] }
        let signals = design.components([.alerting, .retrainTrigger], .monitors)
        let started = design.graph.reachable(
            from: signals, over: [.metric, .trigger, .control, .trainingData])
        let stated = design.nodes(design.statements(Gate.self).map(\.component))
        let brakes = design.isOne(of: .gates, .review, [.rolloutController])
        let isHost = design.isOne(of: .hosts)
        let isBrake = { stated.contains($0) || brakes($0) }
        return design.components(.modelMakers).filter(started.contains).compactMap { maker in
            guard !isBrake(maker),
                let way = design.graph.path(
                    from: [maker], to: isHost, over: .artifacts, avoiding: isBrake)
            else { return nil }
            let detour = design.evaluation(on: way)
            return Violation(
                """
                a signal starts \(design.name(maker)), whose result gets into \(design.name(way[way.count - 1])) \
                without a brake
                """,
                at: .component(maker), severity: design.fromPilot(.error),
                notes: ["way: \(design.way(way))"], related: [.component(way[way.count - 1])],
                help: "let an evaluator judge it: \(detour.help)", paste: detour.snippet)
        }
    }
}
