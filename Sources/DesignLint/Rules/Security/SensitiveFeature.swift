import DesignGraph
import SystemDesign

extension Rule {
    static let sensitiveFeature = Rule(
        "SEC807", "sensitive-feature", .warning, "Say on what ground a model learns from sensitive data",
        detects: """
            A trainer that sensitive personal data gets to, in a system with a medium or high impact on people that \
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
        let spread = Spread(in: design.graph, from: sources, over: .data) {
            hiding.contains($0)
                || (design.graph.components[$0].personalData.map { $0 != .sensitive } ?? false)
        }
        return design.components(.trainers).compactMap { trainer in
            let scope = design.scope(of: trainer)
            guard let way = spread.way(to: trainer), design.touchesPeople(in: scope),
                !design.statesGround(in: scope)
            else { return nil }
            return Violation(
                "\(design.name(trainer)) learns from sensitive data of \(design.name(way[0])), and the design "
                    + "gives no ground for it",
                at: .component(trainer), notes: ["way: \(design.way(way))"], related: [.component(way[0])])
        }
    }
}

extension Inspection {
    fileprivate func touchesPeople(in scope: Scope) -> Bool {
        statements(Impact.self).contains { $0.level != .low && scope.includes($0.system) }
    }

    fileprivate func statesGround(in scope: Scope) -> Bool {
        states(Consent.self, in: scope)
            || statements(Privacy.self).contains { $0.measure == .purpose && scope.includes($0.system) }
    }
}
