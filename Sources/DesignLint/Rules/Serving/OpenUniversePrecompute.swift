import DesignGraph
import SystemDesign

extension Rule {
    static let openUniversePrecompute = Rule(
        "SRV614", "open-universe-precompute", .warning, "Have an answer for who came after the last run",
        detects: """
            Predictions that a job makes ahead and a request looks up, where nothing answers for a key that isn't \
            there: no fallback, no model that is asked instead, nothing that adds keys between two runs.
            """,
        why:
            "A user or an item that is new since the last run finds nothing, just when first impressions count.",
        fix: "answer a miss by a simpler source, or by a model that is asked at once",
        source:
            "Feast, Model inference patterns; Aminian and Xu, Machine Learning System Design Interview, ch. 1",
        fails: """
            let scoring = BatchInference("Nightly lists", every: .days(1))
            let lists = Database(.keyValue, "Lists")
            let service = Service()
            var serving: Serving {
                scoring --> lists
                service --> lists
            }
            """,
        passes: [
            .when(
                "something simpler answers where a key is missing",
                """
                let scoring = BatchInference("Nightly lists", every: .days(1))
                let lists = Database(.keyValue, "Lists")
                let popular = FallbackSource("Popular")
                let service = Service()
                var serving: Serving {
                    scoring --> lists
                    service --> lists
                    popular --> service
                }
                """),
            .when(
                "it is said what happens then",
                """
                let scoring = BatchInference("Nightly lists", every: .days(1))
                let lists = Database(.keyValue, "Lists")
                let service = Service()
                var serving: Serving {
                    scoring --> lists
                    service --> lists
                    Fallback(if: "there is no list", then: "the most popular")
                }
                """),
            .when(
                "a model is asked as well",
                """
                let scoring = BatchInference("Guest vectors", every: .days(1))
                let vectors = FeatureStore(.online)
                let service = Service()
                let model = ModelServer()
                var serving: Serving {
                    scoring --> vectors
                    service --> vectors
                    service --> model
                }
                """),
            .when(
                "events add keys between two runs",
                """
                let scoring = BatchInference("Nightly rows", every: .days(1))
                let nearline = DataJob(.stream, "Rows of those who are new")
                let rows = Cache()
                let service = Service()
                var serving: Serving {
                    scoring --> rows
                    nearline --> rows
                    service --> rows
                }
                """),
        ]
    ) { design in
        let systems = Set(design.statements(Fallback.self).map(\.system))
        let askingModels = design.graph.reachable(
            from: design.components(.onlineModels), over: .calls, along: .calls, backwards: true)
        let isJob = design.isOne(of: [.batchInference])
        return design.components(.lookedUp).compactMap { store in
            let writers = design.graph.neighbours(of: store, over: [.materialize, .batch], backwards: true)
            let others = design.graph.neighbours(of: store, over: [.stream, .event], backwards: true)
            guard let job = writers.first, others.isEmpty, writers.allSatisfy(isJob) else { return nil }
            let readers = design.graph.neighbours(of: store, over: [.lookup]).filter { reader in
                !askingModels.contains(reader)
                    && !systems.contains(design.graph.components[reader].system)
                    && design.graph.neighbours(of: reader, over: [.fallback], backwards: true).isEmpty
            }
            guard let reader = readers.first else { return nil }
            return Violation(
                """
                \(design.name(reader)) finds nothing in \(design.name(store)) for what is new since the last run of \
                \(design.name(job))
                """,
                at: .component(store), related: [.component(reader), .component(job)],
                paste: """
                    let popular = FallbackSource("Most popular", freshness: .days(1))
                    popular -- .fallback("most popular", when: "no entry") --> \(design.id(reader))
                    """)
        }
    }
}
