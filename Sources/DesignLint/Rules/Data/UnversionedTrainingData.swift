import DesignGraph
import SystemDesign

extension Rule {
    static let unversionedTrainingData = Rule(
        "DAT303", "unversioned-training-data", .warning,
        "Keep what a model was trained on, or be able to make it again",
        detects: """
            From the prototype on, a dataset builder or a trainer that reads a store that changes under \
            it, where nothing states how a version of the data can be had again.
            """,
        why: "A model whose data is gone can't be explained, compared with its successor or trained again.",
        fix: "state Versioning: a snapshot for each training, or the time and the query that made it",
        source: "Google Cloud, MLOps level 1, metadata; ML Test Score, Infra 1; Google, Rules of ML, rule 31",
        fails: """
            let maturity = Maturity.prototype
            let warehouse = DataWarehouse()
            let trainer = Trainer()
            var model: ModelDevelopment { warehouse --> trainer }
            """,
        passes: [
            .when(
                "it is said how versions are kept",
                """
                let maturity = Maturity.production
                let warehouse = DataWarehouse()
                let builder = DatasetBuilder()
                let trainer = Trainer()
                var model: ModelDevelopment {
                    warehouse --> builder --> trainer
                    Versioning("a snapshot for each training, named by its day", of: builder)
                }
                """),
            .when(
                "each run is recorded with its data",
                """
                let maturity = Maturity.production
                let warehouse = DataWarehouse()
                let trainer = Trainer()
                let runs = ExperimentTracker()
                var model: ModelDevelopment { warehouse --> trainer --> runs }
                """),
            .when(
                "it reads what is only ever added to",
                """
                let maturity = Maturity.production
                let history = FeatureStore(.offline)
                let labels = LabelStore()
                let builder = DatasetBuilder()
                var model: ModelDevelopment {
                    history --> builder
                    labels --> builder
                }
                """),
            .when(
                "it is a design yet",
                """
                let warehouse = DataWarehouse()
                let trainer = Trainer()
                var model: ModelDevelopment { warehouse --> trainer }
                """),
        ]
    ) { design in
        guard design.maturity >= .prototype else { return [] }
        let isMutable = design.isOne(of: .mutableStores)
        let recorded = design.recordedInputs
        return design.components([.datasetBuilder, .trainer]).compactMap { learner in
            let stores = design.graph.neighbours(of: learner, over: .data, backwards: true).filter(isMutable)
            guard let first = stores.first, !recorded.contains(learner),
                !design.states(Versioning.self, of: learner, where: { $0.component == nil })
            else { return nil }
            return Violation(
                "\(design.name(learner)) reads \(design.names(Set(stores).sorted())), and no version of that is kept",
                at: .component(learner), related: [.component(first)],
                paste:
                    "Versioning(\"a snapshot for each training, named by its day\", of: \(design.graph.components[learner].id))"
            )
        }
    }
}

extension Inspection {
    /// What lies between something whose versions are kept and a model: what comes after data with versions, and what
    /// comes before models, runs and data sets that tell what they were made from.
    fileprivate var recordedInputs: Set<DesignGraph.Node> {
        let kept =
            statements(Versioning.self).compactMap { $0.component.flatMap(graph.node) }
            + statements(VersionedUnit.self).flatMap { $0.components.compactMap(graph.node) }
            + components([.experimentTracker])
        let flows = FlowKinds.data.union(.artifacts).union([.log])
        let isLearning = isOne(of: [.datasetBuilder, .trainer])
        return graph.reachable(from: kept, over: flows, cutBy: isLearning)
            .union(graph.reachable(from: kept, over: flows, backwards: true))
    }
}
