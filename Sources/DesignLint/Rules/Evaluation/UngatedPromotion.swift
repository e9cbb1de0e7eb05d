import DesignGraph
import SystemDesign

extension Rule {
    static let ungatedPromotion = Rule(
        "EVL508", "ungated-promotion", .error, "Let no model serve that nothing has judged",
        detects: """
            A way for a model from a trainer or a notebook to what serves it that passes no evaluator, no component with a Gate, \
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
                "phones train in part, and what comes of it together is judged",
                """
                let maturity = Maturity.pilot
                let local = Trainer("Local training")
                let aggregation = Trainer("Aggregation")
                let gate = Evaluator()
                let registry = ModelRegistry()
                let server = ModelServer()
                var model: ModelDevelopment {
                    local -- .artifact("update") --> aggregation --> gate --> registry --> server
                }
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
        // What hands its model to another trainer is judged with that one's.
        let makers = design.components([.trainer, .notebook])
        let isMaker = Set(makers).contains
        return makers.compactMap { trainer in
            guard !isGate(trainer),
                let way = design.graph.path(
                    from: [trainer], to: servers, over: .artifacts, avoiding: { isGate($0) || isMaker($0) })
            else { return nil }
            let detour = design.evaluation(on: way)
            return Violation(
                "a model gets from \(design.name(trainer)) to \(design.name(way[way.count - 1])) without evaluation",
                at: .component(trainer), severity: design.fromPilot(.error),
                notes: ["way: \(design.way(way))"],
                related: [.component(way[way.count - 1])],
                help: "let an evaluator judge it: \(detour.help)", paste: detour.snippet)
        }
    }
}
