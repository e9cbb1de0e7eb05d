import DesignGraph
import SystemDesign

extension Rule {
    static let registryBypass = Rule(
        "MON712", "registry-bypass", .warning, "Put models into serving from a registry alone",
        detects: """
            A way for a model from a trainer or a notebook to what serves it that passes no registry and nothing of \
            which it is said how it is versioned.
            """,
        why:
            "Nobody can tell which model gave an answer, with which data it was trained, and where it is now.",
        fix: "register the model, and deploy by version",
        source: "Mercari, ML system design patterns; Huyen, Designing Machine Learning Systems, ch. 10",
        fails: """
            let maturity = Maturity.pilot
            let trainer = Trainer()
            let gate = Evaluator()
            let server = ModelServer()
            var model: ModelDevelopment { trainer --> gate --> server }
            """,
        passes: [
            .when(
                "a registry stands on every way",
                """
                let maturity = Maturity.pilot
                let trainer = Trainer()
                let gate = Evaluator()
                let registry = ModelRegistry()
                let server = ModelServer()
                var model: ModelDevelopment { trainer --> gate --> registry --> server }
                """),
            .when(
                "it is said how something on the way is versioned",
                """
                let maturity = Maturity.pilot
                let trainer = Trainer()
                let images = ArtifactStore("Image registry")
                let server = ModelServer()
                var model: ModelDevelopment {
                    trainer --> images -- .deploy("image") --> server
                    Versioning("an image holds code and weights, and is known by its digest", of: images)
                }
                """),
            .when(
                "nothing runs for others yet",
                """
                let notebook = Notebook()
                let server = ModelServer()
                var model: ModelDevelopment { notebook -- .deploy("model") --> server }
                """),
        ]
    ) { design in
        guard design.maturity >= .pilot else { return [] }
        let versioned = design.nodes(design.statements(Versioning.self).map(\.component))
        let isRegistry = design.isOne(of: [.modelRegistry])
        let isHost = design.isOne(of: .hosts)
        // What hands its model to another trainer is registered with that one's.
        let makers = design.components([.trainer, .notebook])
        let isMaker = Set(makers).contains
        return makers.compactMap { maker in
            guard
                let way = design.graph.path(
                    from: [maker], to: isHost, over: .artifacts,
                    avoiding: { isRegistry($0) || versioned.contains($0) || isMaker($0) })
            else { return nil }
            let registry = design.components([.modelRegistry]).first {
                design.graph.components[$0].system == design.graph.components[maker].system
            }
            let detour = design.detour(
                from: way[way.count - 2], to: way[way.count - 1], through: registry,
                orNew: ("registry", "ModelRegistry(\"Model registry\", keeps: 5)"))
            return Violation(
                "a model gets from \(design.name(maker)) to \(design.name(way[way.count - 1])) past every registry",
                at: .component(maker), notes: ["way: \(design.way(way))"],
                related: [.component(way[way.count - 1])],
                help: "register it, and deploy by version: \(detour.help)", paste: detour.snippet)
        }
    }
}
