import DesignGraph
import SystemDesign

extension Rule {
    static let irreproducibleTraining = Rule(
        "MON714", "irreproducible-training", .warning, "Record what each training was made of",
        detects: """
            A trainer whose model is in use, while no experiment tracker records its runs and nothing says how its \
            data, its code or its models are versioned.
            """,
        why: "Without its data, code and parameters nobody can make a model again, or explain what changed.",
        fix: "record each run in a tracker, or state what is versioned and by what name",
        source: "ML Test Score, Infra 1; Google Cloud, MLOps level 1",
        fails: """
            let maturity = Maturity.pilot
            let trainer = Trainer()
            let registry = ModelRegistry()
            let server = ModelServer()
            var model: ModelDevelopment { trainer --> registry --> server }
            """,
        passes: [
            .when(
                "a tracker records its runs",
                """
                let maturity = Maturity.pilot
                let trainer = Trainer()
                let runs = ExperimentTracker()
                let server = ModelServer()
                var model: ModelDevelopment {
                    trainer --> server
                    trainer -- .log("data, code, parameters, results") --> runs
                }
                """),
            .when(
                "it is said how its data is versioned",
                """
                let maturity = Maturity.pilot
                let pairs = DatasetBuilder()
                let trainer = Trainer()
                let server = ModelServer()
                var model: ModelDevelopment {
                    pairs --> trainer --> server
                    Versioning("each run names its snapshot and its commit", of: pairs)
                }
                """),
            .when(
                "its model isn't in use",
                """
                let maturity = Maturity.pilot
                let trainer = Trainer("One-off analysis")
                let gate = Evaluator()
                var model: ModelDevelopment { trainer --> gate }
                """),
            .when(
                "nothing is built yet",
                """
                let trainer = Trainer()
                let server = ModelServer()
                var model: ModelDevelopment { trainer --> server }
                """),
        ]
    ) { design in
        let versioning = design.statements(Versioning.self)
        guard design.maturity >= .prototype, versioning.allSatisfy({ $0.component != nil }) else { return [] }
        let inUse = design.graph.reachable(from: design.modelsInUse, over: .artifacts, backwards: true)
        let recorded = design.recorded(by: design.nodes(versioning.map(\.component)))
        return design.lastTrainers.filter { inUse.contains($0) && !recorded.contains($0) }.map {
            trainer in
            let runs = design.unusedID("runs")
            return Violation(
                "nothing records what the runs of \(design.name(trainer)) are made of",
                at: .component(trainer), severity: design.fromPilot(.warning),
                paste: """
                    let \(runs) = ExperimentTracker("Runs")
                    \(design.id(trainer)) -- .log("data, code, parameters, results") --> \(runs)
                    """)
        }
    }
}

extension Inspection {
    /// What a tracker records, and what learns from versioned data or makes versioned models.
    fileprivate func recorded(by versioned: Set<DesignGraph.Node>) -> Set<DesignGraph.Node> {
        graph.reachable(from: components([.experimentTracker]), over: .all, backwards: true)
            .union(graph.reachable(from: versioned, over: .data.union(.training)))
            .union(graph.reachable(from: versioned, over: .artifacts, backwards: true))
    }
}
