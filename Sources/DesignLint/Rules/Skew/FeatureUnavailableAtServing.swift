import DesignGraph
import SystemDesign

extension Rule {
    static let featureUnavailableAtServing = Rule(
        "SKW403", "feature-unavailable-at-serving", .error, "Train only on what serving knows",
        detects: """
            A component that computes features for training, and from which no way leads to anything that \
            serves a model.
            """,
        why: """
            When the model is asked, the feature is missing, and the model does what it never learnt to \
            do.
            """,
        fix: """
            bring it to where the model serves, mark it with only: .training and say what stands for it, \
            or drop it
            """,
        source: "ML Test Score, Monitoring 3; Google, Rules of ML, rule 36; Feast, model inference",
        fails: """
            let maturity = Maturity.production
            let app = Client()
            let server = ModelServer()
            let sessions = FeaturePipeline(.batch, "Sessions")
            let history = FeatureStore(.offline)
            let builder = DatasetBuilder()
            let trainer = Trainer()
            var data: DataPreparation {
                sessions --> history --> builder --> trainer
                Feature("length of the session", of: "user", .numerical, computed: .batch, by: sessions)
            }
            var serving: Serving { app --> server }
            """,
        passes: [
            .when(
                "serving reads it",
                """
                let maturity = Maturity.production
                let server = ModelServer()
                let sessions = FeaturePipeline(.batch, "Sessions")
                let history = FeatureStore(.offline)
                let latest = FeatureStore(.online)
                let builder = DatasetBuilder()
                var data: DataPreparation {
                    sessions --> history --> [builder, latest]
                    Feature("length of the session", of: "user", .numerical, computed: .batch, by: sessions)
                }
                var serving: Serving { server --> latest }
                """),
            .when(
                "a service fetches it and hands it on",
                """
                let maturity = Maturity.production
                let app = Client()
                let payments = Service()
                let fetcher = FeatureServer()
                let server = ModelServer()
                let sessions = FeaturePipeline(.batch, "Sessions")
                let latest = FeatureStore(.online)
                let builder = DatasetBuilder()
                var data: DataPreparation {
                    sessions --> [builder, latest]
                    Feature("length of the session", of: "user", .numerical, computed: .batch, by: sessions)
                }
                var serving: Serving {
                    app --> payments --> fetcher --> latest
                    payments --> server
                }
                """),
            .when(
                "it is stated that training alone sees it",
                """
                let maturity = Maturity.production
                let server = ModelServer()
                let log = PredictionLog()
                let sessions = FeaturePipeline(.batch, "Sessions")
                let builder = DatasetBuilder()
                var data: DataPreparation {
                    sessions --> builder
                    Feature("position", of: "impression", .numerical, computed: .batch, by: sessions, only: .training)
                }
                var serving: Serving { server --> log }
                """),
            .when(
                "nothing serves yet",
                """
                let sessions = FeaturePipeline(.batch, "Sessions")
                let builder = DatasetBuilder()
                var data: DataPreparation {
                    sessions --> builder
                    Feature("length of the session", of: "user", .numerical, computed: .batch, by: sessions)
                }
                """),
        ]
    ) { design in
        let models = design.components(.models)
        guard !models.isEmpty else { return [] }
        let learners = design.components([.datasetBuilder, .trainer])
        let isLearner = design.isOne(of: [.datasetBuilder, .trainer])
        let trained = design.graph.reachable(from: learners, over: .data, backwards: true)
        // An answer comes back without an arrow of its own, so whoever takes part in a call may hand features on.
        let answering = design.graph.connected(
            with: models, over: .calls.union([.response]), cutBy: design.isOne(of: .keepers, .actors))
        let served = design.graph.reachable(
            from: answering, over: .data.union(.calls).union(.artifacts), backwards: true, cutBy: isLearner)
        var features: [DesignGraph.Node: [Inspection.Placed<Feature>]] = [:]
        for feature in design.statements(Feature.self) where feature.only == nil {
            guard let source = feature.component.flatMap(design.graph.node),
                trained.contains(source), !served.contains(source), !isLearner(source)
            else { continue }
            features[source, default: []].append(feature)
        }
        return features.sorted { $0.key < $1.key }.map { source, features in
            let names = features.map { "`\($0.name)`" }.joined(separator: ", ")
            return Violation(
                "training uses \(names) from \(design.name(source)), and no way leads from there to a model that serves",
                at: features[0].element, and: features.dropFirst().map(\.element),
                severity: design.severityOfAbsence,
                related: [.component(source)])
        }
    }
}
