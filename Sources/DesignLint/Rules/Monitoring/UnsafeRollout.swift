import SystemDesign

extension Rule {
    static let unsafeRollout = Rule(
        "MON710", "unsafe-rollout", .warning, "Let a new model meet a few requests before all of them",
        detects: """
            A model that answers while somebody waits, in a design that puts new versions in for everybody at once: no \
            shadow, canary, switch, second fleet or experiment comes before.
            """,
        why:
            "An offline test doesn't show what happens to latency, to inputs nobody thought of, and to people.",
        fix: "shadow it, then let in a small share, and say when to stop",
        source: "ML Test Score, Infra 6; Mercari, ML system design patterns; KServe, Canary rollout",
        fails: """
            let maturity = Maturity.pilot
            let registry = ModelRegistry()
            let server = ModelServer()
            var serving: Serving {
                registry --> server
                Rollout(.allAtOnce)
            }
            """,
        passes: [
            .when(
                "a canary comes first",
                """
                let maturity = Maturity.pilot
                let registry = ModelRegistry()
                let server = ModelServer()
                var serving: Serving {
                    registry --> server
                    Rollout(.canary, shares: .percent(1), .percent(10), abortIf: "p99 rises")
                }
                """),
            .when(
                "a controller lets versions in",
                """
                let maturity = Maturity.pilot
                let registry = ModelRegistry()
                let rollout = RolloutController()
                let server = ModelServer()
                var serving: Serving { registry --> rollout --> server }
                """),
            .when(
                "an experiment compares versions",
                """
                let maturity = Maturity.pilot
                let registry = ModelRegistry()
                let server = ModelServer()
                var serving: Serving {
                    registry --> server
                    Experiment(.abTest, unit: "user", duration: .weeks(2), decides: "bookings", guardrail: "refunds")
                }
                """),
            .when(
                "the predictions are made ahead and can be looked at",
                """
                let maturity = Maturity.pilot
                let registry = ModelRegistry()
                let scoring = BatchInference()
                var serving: Serving { registry --> scoring }
                """),
        ]
    ) { design in
        let rollouts = design.statements(Rollout.self)
        let isOnline = design.isOne(of: .onlineModels)
        let models = design.modelsInUse.filter { model in
            isOnline(model)
                && design.graph.flows(at: model).contains {
                    $0.kind == .deploy && $0.to == design.id(model)
                }
        }
        let blast = rollouts.first { $0.method == .allAtOnce }
        // An experiment decides about one version; what is said of all versions holds for the others.
        let isTriedFirst =
            design.states(Experiment.self)
            || !design.components([.rolloutController, .experimentService]).isEmpty
        guard let model = models.first, !rollouts.contains(where: { $0.method.isGradual }),
            blast != nil || !isTriedFirst, design.components([.shadowServer]).isEmpty
        else { return [] }
        return [
            Violation(
                "a new version of \(design.names(models)) meets everybody at once",
                at: blast?.element ?? .component(model), severity: design.fromPilot(.warning),
                related: models.map { .component($0) },
                paste: """
                    Rollout(.canary, shares: .percent(1), .percent(10), each: .hours(24), abortIf: "a guardrail gets worse")
                    """)
        ]
    }
}
