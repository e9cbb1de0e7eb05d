import DesignGraph
import SystemDesign

extension Rule {
    static let sensitiveFeature = Rule(
        "SEC807", "sensitive-feature", .warning, "Say on what ground a model learns from sensitive data",
        detects: """
            Sensitive personal data that gets to a trainer, in a system with a medium or high impact on people that \
            states neither Consent nor the purpose that the data is bound to.
            """,
        why: """
            Health, beliefs or biometrics in a model can hurt people twice: by what it does to them, and by what it \
            gives away. The law asks for a ground first.
            """,
        fix:
            "keep it out of training, or state the Consent or the Privacy(.purpose, …) under which it is used",
        source: "NIST AI RMF, Measure 2.11; ML Test Score, Data 4; GDPR, article 9",
        fails: """
            let records = DataLake("Patients' records").personalData(.sensitive)
            let dataset = DatasetBuilder()
            let trainer = Trainer()
            var requirements: Requirements { Impact(.high, on: "patients") }
            var model: ModelDevelopment { records --> dataset --> trainer }
            """,
        passes: [
            .when(
                "people have consented",
                """
                let records = DataLake("Patients' records").personalData(.sensitive)
                let dataset = DatasetBuilder()
                let trainer = Trainer()
                var requirements: Requirements { Impact(.high, on: "patients") }
                var data: DataPreparation { Consent("records", for: "research", default: "not used") }
                var model: ModelDevelopment { records --> dataset --> trainer }
                """),
            .when(
                "it is used for one purpose only",
                """
                let records = DataLake("Patients' records").personalData(.sensitive)
                let dataset = DatasetBuilder()
                let trainer = Trainer()
                var requirements: Requirements { Impact(.high, on: "patients") }
                var data: DataPreparation { Privacy(.purpose, "records serve the patients' own treatment") }
                var model: ModelDevelopment { records --> dataset --> trainer }
                """),
            .when(
                "it serves only to evaluate",
                """
                let records = DataLake("Patients' records").personalData(.sensitive)
                let gate = Evaluator()
                let trainer = Trainer()
                var requirements: Requirements { Impact(.high, on: "patients") }
                var model: ModelDevelopment {
                    trainer --> gate
                    records -- .batch("groups") --> gate
                }
                """),
            .when(
                "the impact is low",
                """
                let records = DataLake("Patients' records").personalData(.sensitive)
                let dataset = DatasetBuilder()
                let trainer = Trainer()
                var requirements: Requirements { Impact(.low, on: "nobody but the bookkeeping") }
                var model: ModelDevelopment { records --> dataset --> trainer }
                """),
        ]
    ) { design in
        let hiding = design.deidentifying
        let isSensitive = { design.graph.components[$0].personalData == .sensitive }
        let sources = design.graph.components.indices.filter { isSensitive($0) && !hiding.contains($0) }
        let ways = design.graph.ways(from: sources, over: .data) { node in
            hiding.contains(node)
                || !(design.graph.components[node].personalData.map { $0 == .sensitive } ?? true)
        }
        let concerned = design.systems(stating: Impact.self) { $0.level != .low }
        let grounds = design.systems(stating: Consent.self)
            .union(design.systems(stating: Privacy.self) { $0.measure == .purpose })
        let waysToTrainers = design.components(.trainers).compactMap { trainer -> [DesignGraph.Node]? in
            let scope = design.scope(of: trainer)
            return scope.includes(anyOf: concerned) && !scope.includes(anyOf: grounds)
                ? ways.way(to: trainer) : nil
        }
        return Dictionary(grouping: waysToTrainers) { $0[0] }.sorted { $0.key < $1.key }.map { source, ways in
            let trainers = ways.map { $0[$0.count - 1] }
            return Violation(
                """
                \(design.names(trainers)) \(trainers.count == 1 ? "learns" : "learn") from sensitive data of \
                \(design.name(source)), and the design gives no ground for it
                """,
                at: .component(source), notes: ways.map { "way: \(design.way($0))" },
                related: trainers.map { .component($0) })
        }
    }
}
