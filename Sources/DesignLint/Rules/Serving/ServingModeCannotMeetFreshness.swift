import DesignNumbers
import SystemDesign

extension Rule {
    static let servingModeCannotMeetFreshness = Rule(
        "SRV613", "serving-mode-cannot-meet-freshness", .error,
        "Compute ahead only what may be as old as the last run",
        detects: """
            Predictions, vectors or an index that are made on a schedule whose cadence and duration are longer than their \
            freshness allows, by every way there. And a design that predicts on a schedule only, with a feature that is \
            known only when somebody asks.
            """,
        why: "What happened after the last run began isn't in any answer until the next one has ended.",
        fix: """
            run it more often, write what is new into the index as it comes, or predict when somebody asks
            """,
        source: "Huyen, Designing Machine Learning Systems, ch. 7; Feast, on batch and online inference",
        fails: """
            let listings = Database(.operational)
            let embedding = EmbeddingJob(every: .days(1), duration: .hours(3))
            let index = VectorIndex(freshness: .minutes(10))
            let search = Service()
            var data: DataPreparation { listings --> embedding --> index }
            var serving: Serving { search --> index }
            """,
        passes: [
            .when(
                "what is new is written as it comes",
                """
                let listings = Database(.operational)
                let changes = ChangeCapture()
                let embedding = EmbeddingJob(every: .days(1), duration: .hours(3))
                let additions = DataJob(.stream, "Vectors of new listings")
                let index = VectorIndex(freshness: .minutes(10))
                let search = Service()
                var data: DataPreparation {
                    listings --> embedding --> index
                    listings --> changes --> additions -- .materialize("new", delay: .minutes(2)) --> index
                }
                var serving: Serving { search --> index }
                """),
            .when(
                "it runs often enough",
                """
                let listings = Database(.operational)
                let embedding = EmbeddingJob(every: .minutes(5), duration: .minutes(3))
                let index = VectorIndex(freshness: .minutes(10))
                let search = Service()
                var data: DataPreparation { listings --> embedding --> index }
                var serving: Serving { search --> index }
                """),
            .when(
                "some predictions are made on request",
                """
                let scoring = BatchInference(every: .days(1))
                let ranker = ModelServer()
                var data: DataPreparation {
                    Feature("words of the query", of: "query", .text, computed: .onRequest)
                }
                var serving: Serving {
                    ServingMode(.batch, of: scoring, because: "candidates change slowly")
                    ServingMode(.online, of: ranker, because: "queries are new")
                }
                """),
            .when(
                "nothing says how often it runs",
                """
                let listings = Database(.operational)
                let embedding = EmbeddingJob()
                let index = VectorIndex(freshness: .minutes(10))
                let search = Service()
                var data: DataPreparation { listings --> embedding --> index }
                var serving: Serving { search --> index }
                """),
        ]
    ) { design in
        design.lateAges(where: design.isPrecomputed).map { age, severity in
            Violation(
                "\(design.name(age)) is up to \(design.worst(age)) behind, and may be \(age.limit.asGiven)",
                at: age.subject.element, severity: severity,
                notes: (age.way.count > 1 ? ["freshest way: \(design.way(age.way))"] : [])
                    + (age.age?.notes ?? []),
                related: [.component(age.node)])
        } + design.unknowableAhead
    }
}

extension Inspection {
    /// The features that only a request tells, where all predictions are made ahead of requests.
    fileprivate var unknowableAhead: [Violation] {
        let modes = statements(ServingMode.self)
        guard !modes.isEmpty, modes.allSatisfy({ $0.mode == .batch }), components(.onlineModels).isEmpty
        else { return [] }
        return statements(Feature.self).filter { $0.computation == .onRequest && $0.only == nil }.map {
            feature in
            Violation(
                "the feature `\(feature.name)` is known only on request, and all predictions are made before",
                at: feature.element, related: modes.map(\.element),
                help: "predict when somebody asks, or do without the feature")
        }
    }
}
