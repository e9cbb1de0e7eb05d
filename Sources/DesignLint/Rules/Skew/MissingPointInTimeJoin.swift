import DesignGraph
import SystemDesign

extension Rule {
    static let missingPointInTimeJoin = Rule(
        "SKW402", "missing-point-in-time-join", .error, "Join features to labels as they were then",
        detects: """
            A data set that takes the newest values of features that change; or one whose join isn't \
            stated, and that reads such features from a feature store.
            """,
        why: """
            Training sees values from after the decision: results offline are too good, and in use they \
            are gone.
            """,
        fix: "join as of the event, with join: .pointInTime, or train on what was served, with join: .logged",
        source: "Feast, point-in-time joins; Google, Rules of ML, rule 31",
        fails: """
            let history = FeatureStore(.offline)
            let builder = DatasetBuilder(join: .latest)
            var data: DataPreparation {
                Feature("orders in 7 days", of: "eater", .numerical, computed: .batch)
                history --> builder
            }
            """,
        passes: [
            .when(
                "the join is as of the event",
                """
                let history = FeatureStore(.offline)
                let builder = DatasetBuilder(join: .pointInTime)
                var data: DataPreparation {
                    Feature("orders in 7 days", of: "eater", .numerical, computed: .batch)
                    history --> builder
                }
                """),
            .when(
                "no feature changes",
                """
                let history = FeatureStore(.offline)
                let builder = DatasetBuilder(join: .latest)
                var data: DataPreparation {
                    Feature("country", of: "eater", .categorical, changes: .never, computed: .batch)
                    history --> builder
                }
                """),
            .when(
                "training takes what was served",
                """
                let log = PredictionLog()
                let history = FeatureStore(.offline)
                let builder = DatasetBuilder()
                var data: DataPreparation {
                    Feature("orders in 7 days", of: "eater", .numerical, computed: .batch)
                    log -- .trainingData("served features") --> builder
                    history --> builder
                }
                """),
            .when(
                "the join isn't stated, and no feature store is read",
                """
                let lake = DataLake()
                let builder = DatasetBuilder()
                var data: DataPreparation {
                    Feature("orders in 7 days", of: "eater", .numerical, computed: .batch)
                    lake --> builder
                }
                """),
        ]
    ) { design in
        let changing = design.statements(Feature.self).filter(\.statement.changesBeforeTraining)
        let recorded = design.trainedOnRecords
        let isOnline = design.isOne(of: [.onlineFeatureStore])
        let isStore = design.isOne(of: [.offlineFeatureStore, .onlineFeatureStore])
        let isBuilder = design.isOne(of: [.datasetBuilder])
        return design.components([.datasetBuilder, .trainer]).compactMap { learner in
            guard let feature = changing.first(where: { design.canSpeak($0.system, of: learner) }) else {
                return nil
            }
            let join = design.graph.components[learner][.join]
            if join == .latest {
                return Violation(
                    "\(design.name(learner)) takes the newest values of features that change, such as `\(feature.name)`",
                    at: .component(learner), related: [feature.element])
            }
            let stores = design.graph.neighbours(of: learner, over: .data, backwards: true)
                .filter(isBuilder(learner) ? isStore : isOnline)
            guard join == nil, let store = stores.first, !recorded.contains(learner) else { return nil }
            return Violation(
                "\(design.name(learner)) reads features that change from \(design.name(store)), and it isn't said as of when",
                at: .component(learner), severity: .warning, related: [.component(store), feature.element])
        }
    }
}

extension Feature {
    /// Whether the value that training finds later can be another one than the model was given.
    fileprivate var changesBeforeTraining: Bool {
        changes == .continually && only != .evaluation
            && [.batch, .stream, .batchAndStream, .nearline].contains(computation)
    }
}
