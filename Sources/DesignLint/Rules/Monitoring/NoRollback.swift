import SystemDesign

extension Rule {
    static let noRollback = Rule(
        "MON711", "no-rollback", .error, "Keep the model before, and a way back to it",
        detects: """
            A system that trains models and says nothing of how an earlier one comes back; a registry that keeps a \
            single version.
            """,
        why: "The quickest remedy for a bad model is the last good one, and a retraining takes hours.",
        fix: "keep two versions at least, with their transforms and index, and say how one comes back",
        source: "ML Test Score, Infra 7; AWS, MLOps checklist; NIST AI RMF, Manage 2.4",
        fails: """
            let maturity = Maturity.production
            let trainer = Trainer()
            let registry = ModelRegistry(keeps: 1)
            let server = ModelServer()
            var model: ModelDevelopment { trainer --> registry --> server }
            """,
        passes: [
            .when(
                "it is said how",
                """
                let maturity = Maturity.production
                let trainer = Trainer()
                let registry = ModelRegistry()
                let server = ModelServer()
                var model: ModelDevelopment { trainer --> registry --> server }
                var serving: Serving { Rollback("the tag points to the version before", within: .minutes(5)) }
                """),
            .when(
                "the registry keeps versions",
                """
                let maturity = Maturity.production
                let trainer = Trainer()
                let registry = ModelRegistry(keeps: 5)
                let server = ModelServer()
                var model: ModelDevelopment { trainer --> registry --> server }
                """),
            .when(
                "an alert takes the version back",
                """
                let maturity = Maturity.production
                let trainer = Trainer()
                let registry = ModelRegistry()
                let server = ModelServer()
                var model: ModelDevelopment { trainer --> registry --> server }
                var monitoring: Monitoring {
                    Alert("precision", when: "it falls", tells: "team on call", then: .rollBack)
                }
                """),
            .when(
                "nothing runs for others yet",
                """
                let trainer = Trainer()
                let registry = ModelRegistry(keeps: 1)
                let server = ModelServer()
                var model: ModelDevelopment { trainer --> registry --> server }
                """),
        ]
    ) { design in
        guard design.maturity >= .pilot else { return [] }
        let registries = design.components([.modelRegistry])
        let forgetful = registries.filter { design.versionsKept(by: $0).map { $0 < 2 } == true }
        guard forgetful.isEmpty else {
            return forgetful.map { registry in
                Violation(
                    "\(design.name(registry)) keeps no version to go back to", at: .component(registry),
                    severity: design.severityByMaturity, help: "keep two at least: `keeps: 2`")
            }
        }
        let trained = design.graph.reachable(from: design.components([.trainer]), over: .artifacts)
        guard let model = design.modelsInUse.first(where: trained.contains), !design.statesWayBack,
            !registries.contains(where: { design.versionsKept(by: $0) != nil })
        else { return [] }
        return [
            Violation(
                "nothing says how an earlier version of \(design.name(model)) comes back",
                at: registries.first.map { .component($0) } ?? .component(model),
                severity: design.severityByMaturity, related: [.component(model)],
                paste: "Rollback(\"the version before comes back, from the registry\", within: .minutes(5))")
        ]
    }
}

extension Inspection {
    /// How many versions a registry keeps, where that is said.
    fileprivate func versionsKept(by registry: Int) -> Double? {
        graph.components[registry][.keeps]?.upperInBaseUnit
    }

    /// Whether anything says how an earlier version comes back.
    fileprivate var statesWayBack: Bool {
        states(Rollback.self) || statesWhenToTakeBack || !components([.rolloutController]).isEmpty
            || statements(Rollout.self).contains { $0.abort != nil || $0.method == .blueGreen }
    }
}
