import DesignGraph
import SystemDesign

extension Rule {
    static let missingPredictionLog = Rule(
        "MON702", "missing-prediction-log", .error, "Log predictions so that outcomes can be joined to them",
        detects: """
            A model whose predictions nothing records, neither where they are made nor where they are used; a record \
            without a key, where labels come from outcomes.
            """,
        why: """
            What was predicted from which input by which version is gone: no error can be traced, no quality \
            measured, and nothing learnt from it.
            """,
        fix:
            "log request id, time, version, features and prediction, a sample of them where there are too many",
        source: "Google, Rules of ML, rule 29; Mercari, ML system design patterns; EU AI Act, art. 12",
        fails: """
            let maturity = Maturity.production
            let app = Client()
            let server = ModelServer()
            var serving: Serving { app --> server }
            """,
        passes: [
            .when(
                "who asks it keeps the record",
                """
                let maturity = Maturity.production
                let service = Service()
                let server = ModelServer()
                let log = PredictionLog()
                var serving: Serving { service --> server }
                var monitoring: Monitoring {
                    service --> log
                    Logging("features, scores, version", of: service, joinedBy: "request id")
                }
                """),
            .when(
                "what decides by its scores writes an audit log",
                """
                let maturity = Maturity.production
                let app = Client()
                let server = ModelServer()
                let policy = PolicyEngine()
                let log = AuditLog()
                var serving: Serving { app --> server --> policy --> log }
                """),
            .when(
                "a job's predictions are kept where they are written",
                """
                let maturity = Maturity.production
                let scoring = BatchInference()
                let lake = DataLake()
                var serving: Serving { scoring -- .batch("predictions") --> lake }
                """),
            .when(
                "it only makes vectors, which others predict with",
                """
                let maturity = Maturity.production
                let registry = ModelRegistry()
                let embedding = EmbeddingJob()
                let index = VectorIndex()
                var serving: Serving { registry --> embedding --> index }
                """),
            .when(
                "inputs don't leave the device",
                """
                let maturity = Maturity.production
                let app = Client()
                let model = ModelServer("On the phone")
                var data: DataPreparation { Privacy(.onDevice, "photos stay on the phone; counts are sent") }
                var serving: Serving { app --> model }
                """),
        ]
    ) { design in
        guard !design.statements(Privacy.self).contains(where: { $0.measure.keepsInputsOnDevice }) else {
            return []
        }
        return [design.unrecorded(), design.unjoinable()].compactMap(\.self)
    }
}

extension Inspection {
    /// The models whose predictions are gone.
    fileprivate func unrecorded() -> Violation? {
        let logging = statements(Logging.self)
        guard logging.allSatisfy({ $0.component != nil }) else { return nil }
        let logs = nodes(logging.map(\.component)).union(predictionLogs)
        let recorded = seen(by: logs)
        let isKept = isOne(of: [.dataLake, .dataWarehouse, .objectStore, .factStore])
        let isElsewhere = isOne(of: [.embeddingJob, .client])
        let models = modelsInUse.filter { model in
            !recorded.contains(model) && !isElsewhere(model)
                && !graph.neighbours(of: model, over: .data).contains(where: isKept)
        }
        return models.first.map { model in
            Violation(
                "nothing records what \(names(models)) \(models.count == 1 ? "predicts" : "predict")",
                at: .component(model), and: models.dropFirst().map { .component($0) },
                severity: severityByMaturity,
                paste: """
                    let log = PredictionLog("Prediction log", retention: .days(90))
                    \(id(model)) -- .log("request id, features, score, version") --> log
                    """)
        }
    }

    /// A record that nobody can join to what came of it.
    fileprivate func unjoinable() -> Violation? {
        let logging = statements(Logging.self)
        guard let first = logging.first, logging.allSatisfy({ $0.key == nil }),
            let outcome = statements(Label.self).first(where: { $0.source == .implicit })
        else { return nil }
        return Violation(
            "the log has no key by which `\(outcome.name)` could be joined to its prediction",
            at: first.element, severity: min(severityByMaturity, .warning), related: [outcome.element],
            help: "say it: `joinedBy: \"request id\"`")
    }
}

extension PrivacyMeasure {
    /// Whether what people do is never seen by a server.
    fileprivate var keepsInputsOnDevice: Bool { self == .onDevice || self == .federated }
}
