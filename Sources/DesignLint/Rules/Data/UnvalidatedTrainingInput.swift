import DesignGraph
import SystemDesign

extension Rule {
    static let unvalidatedTrainingInput = Rule(
        "DAT301", "unvalidated-training-input", .warning, "Check data before a model learns from it",
        detects: """
            A way for data from where it comes in to a dataset builder or a trainer that passes no data \
            validator and no component with a Validation.
            """,
        why: """
            A source that breaks quietly breaks the next model, and the more training runs by itself, the \
            sooner.
            """,
        fix: """
            put a data validator on the way, or state a Validation at a component on it, and what happens \
            to data that fails
            """,
        source: "Google Cloud, MLOps level 1; ML Test Score, Data 1; TensorFlow Data Validation",
        fails: """
            let maturity = Maturity.pilot
            let orders = EventStream("Orders")
            let lake = DataLake()
            let builder = DatasetBuilder()
            var data: DataPreparation { orders --> lake --> builder }
            """,
        passes: [
            .when(
                "a validator stands on every way",
                """
                let maturity = Maturity.pilot
                let orders = EventStream("Orders")
                let checks = DataValidator()
                let lake = DataLake()
                let builder = DatasetBuilder()
                var data: DataPreparation { orders --> checks --> lake --> builder }
                """),
            .when(
                "a check is stated at a component on every way",
                """
                let maturity = Maturity.pilot
                let orders = EventStream("Orders")
                let lake = DataLake()
                let builder = DatasetBuilder()
                var data: DataPreparation {
                    orders --> lake --> builder
                    Validation("schema, null rates", at: builder, otherwise: .stop)
                }
                """),
            .when(
                "a check is stated without a place",
                """
                let maturity = Maturity.pilot
                let orders = EventStream("Orders")
                let lake = DataLake()
                let builder = DatasetBuilder()
                var data: DataPreparation {
                    orders --> lake --> builder
                    Validation("schema, null rates", otherwise: .stop)
                }
                """),
            .when(
                "it never leaves the phones on which it is learnt from",
                """
                let maturity = Maturity.pilot
                let keyboard = Client()
                let phrases = Database(.keyValue, "Phrases on the phone")
                let local = Trainer("Local training")
                var data: DataPreparation {
                    keyboard -- .event("phrases") --> phrases --> local
                    Privacy(.federated, "only updates leave the phone", at: local)
                }
                """),
            .when(
                "the data is a fixed set of files, which never comes again",
                """
                let maturity = Maturity.pilot
                let photos = ObjectStore("Public benchmark")
                let builder = DatasetBuilder()
                var data: DataPreparation {
                    DataSource(photos, .files, of: "photos with their classes", labelled: true)
                    photos --> builder
                }
                """),
        ]
    ) { design in
        let isValidator = design.isOne(of: [.dataValidator])
        let stated = Set(
            design.statements(Validation.self).compactMap { $0.component.flatMap(design.graph.node) })
        let isLearning = design.isOne(of: [.datasetBuilder, .trainer])
        let inPlace = design.learningInPlace
        let ways = design.graph.ways(
            from: design.dataEntries.filter { !stated.contains($0) }, over: .data,
            avoiding: { stated.contains($0) || isValidator($0) || inPlace.contains($0) }, endingAt: isLearning
        )
        let unchecked = ways.components.filter {
            isLearning($0) && !design.states(Validation.self, of: $0, where: { $0.component == nil })
        }
        let byEntry = Dictionary(grouping: unchecked.compactMap(ways.way)) { $0[0] }
        return byEntry.sorted { $0.key < $1.key }.map { entry, ways in
            let learners = ways.map { $0[$0.count - 1] }
            let id = design.graph.components[learners[0]].id
            return Violation(
                "data gets from \(design.name(entry)) to \(design.names(learners)) without a check",
                at: .component(learners[0]), and: learners.dropFirst().map { .component($0) },
                severity: design.fromPilot(.warning), notes: ways.map { "way: \(design.way($0))" },
                related: [.component(entry)],
                paste:
                    "Validation(\"schema, missing values, volume\", at: \(id), otherwise: .stop)"
            )
        }
    }
}

extension Inspection {
    /// What learns where the data is, on devices: nobody else gets to see that data, or can check it.
    fileprivate var learningInPlace: Set<DesignGraph.Node> {
        let measures = statements(Privacy.self).filter { [.onDevice, .federated].contains($0.measure) }
        return nodes(measures.map(\.component)).filter(isOne(of: .trainers, [.datasetBuilder]))
    }

    /// Where data comes in again and again: sources and streams, but for fixed files, what the system has made itself,
    /// and people's labels, whose quality is another question.
    fileprivate var dataEntries: [DesignGraph.Node] {
        let declared = statements(DataSource.self)
        let lasting = declared.filter { $0.shape != .derived && ($0.shape != .files || $0.cadence != nil) }
        let others = Set(declared.map(\.component)).subtracting(lasting.map(\.component))
        let entries = components([.client, .endUser, .externalService, .eventCollector, .eventStream])
            .filter { !others.contains(graph.components[$0].id) }
        let isInside = isOne(of: .logs, .review)
        return Set(entries).union(lasting.compactMap { graph.node($0.component) })
            .filter { !isInside($0) }.sorted()
    }
}
