import DesignGraph
import SystemDesign

extension Rule {
    static let ungatedPromotion = Rule(
        "EVL508", "ungated-promotion", .error, "Let no model serve that nothing has judged",
        detects: """
            A way for a model from what trains it to what serves it that passes no evaluator, no component with a Gate, \
            and no person.
            """,
        why: "A retraining that went wrong reaches users, and the first to notice are they.",
        fix: "put an evaluator between training and registry, and state what opens it",
        source: "Google, Rules of ML, rule 9; Google Cloud, MLOps level 1; ML Test Score, Infra 4",
        fails: """
            let maturity = Maturity.pilot
            let trainer = Trainer()
            let registry = ModelRegistry()
            let server = ModelServer()
            var model: ModelDevelopment { trainer --> registry --> server }
            """,
        passes: [
            .when(
                "an evaluator stands on every way",
                """
                let maturity = Maturity.pilot
                let trainer = Trainer()
                let gate = Evaluator()
                let registry = ModelRegistry()
                let server = ModelServer()
                var model: ModelDevelopment { trainer --> gate --> registry --> server }
                """),
            .when(
                "a gate is stated at a component on every way",
                """
                let maturity = Maturity.pilot
                let trainer = Trainer()
                let registry = ModelRegistry()
                let server = ModelServer()
                var model: ModelDevelopment { trainer --> registry --> server }
                var evaluation: Evaluation {
                    Gate("promotion", opensIf: "recall doesn't fall", comparedTo: .versionInUse, at: registry)
                }
                """),
        ]
    ) { design in
        let servers = design.isOne(of: .hosts)
        let isJudge = design.isOne(of: .gates, .review)
        let stated = Set(design.statements(Gate.self).compactMap { $0.component.flatMap(design.graph.node) })
        let isGate = { stated.contains($0) || isJudge($0) }
        return design.components([.trainer]).compactMap { trainer in
            guard !isGate(trainer),
                let way = design.graph.path(from: [trainer], to: servers, over: .artifacts, avoiding: isGate)
            else { return nil }
            return Violation(
                "a model gets from \(design.name(trainer)) to \(design.name(way[way.count - 1])) without evaluation",
                at: .component(trainer), severity: design.fromPilot(.error),
                notes: ["way: \(design.way(way))"],
                related: [.component(way[way.count - 1])],
                paste: """
                    let gate = Evaluator("Offline gate")
                    \(design.graph.components[trainer].id) --> gate --> \(design.graph.components[way[1]].id)
                    """)
        }
    }
}
