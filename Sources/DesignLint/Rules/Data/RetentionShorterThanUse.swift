import DesignGraph
import DesignNumbers
import SystemDesign

extension Rule {
    static let retentionShorterThanUse = Rule(
        "DAT307", "retention-shorter-than-use", .error, "Keep data for as long as somebody needs it",
        detects: """
            A store, a stream or a log that keeps data for less time than the window of a data set, a training or a \
            batch job that reads from it, or of a join with labels that come later. A warning where what reads has other \
            inputs as well.
            """,
        why: """
            The oldest examples are gone before they are read, and those whose labels come last are lost first, which \
            no error ever tells.
            """,
        fix: "keep it longer, write it to a store that does, or look at a shorter time",
        source: "Mercari, ML system design patterns: prediction log; arithmetic",
        fails: """
            let impressions = PredictionLog(retention: .days(7))
            let joiner = LabelJoiner(window: .days(30))
            let lake = DataLake(retention: .days(90))
            let dataset = DatasetBuilder(window: .days(365))
            var data: DataPreparation {
                impressions --> joiner
                lake --> dataset
            }
            """,
        passes: [
            .when(
                "data is kept as long as it is needed, or nothing says how long",
                """
                let impressions = PredictionLog(retention: .days(30))
                let joiner = LabelJoiner(window: .days(30))
                let lake = DataLake()
                let dataset = DatasetBuilder(window: .days(365))
                var data: DataPreparation {
                    impressions --> joiner
                    lake --> dataset
                }
                """),
            .when(
                "a store that keeps it longer has the same data",
                """
                let clicks = EventStream(retention: .days(7))
                let lake = DataLake()
                let dataset = DatasetBuilder(window: .days(90))
                var data: DataPreparation {
                    clicks --> lake
                    clicks --> dataset
                    lake --> dataset
                }
                """),
            .when(
                "it is read by way of such a store",
                """
                let clicks = EventStream(retention: .days(7))
                let lake = DataLake(retention: .days(90))
                let dataset = DatasetBuilder(window: .days(90))
                var data: DataPreparation { clicks --> lake --> dataset }
                """),
            .when(
                "what joins remembers the stream that it reads",
                """
                let impressions = PredictionLog(retention: .days(7))
                let joiner = LabelJoiner(window: .days(30))
                var data: DataPreparation { impressions -- .stream("predictions") --> joiner }
                """),
        ]
    ) { design in
        design.graph.components.indices.flatMap { store -> [Violation] in
            guard let retention = design.numbers.figure(.retention, of: store),
                design.isOne(of: .stores, .logs)(store)
            else { return [] }
            return design.uses(of: store).compactMap { use in
                guard use.time.verdict(atMost: retention) == .fails,
                    !design.isKeptElsewhere(than: store, for: use)
                else { return nil }
                return Violation(
                    """
                    \(design.name(store)) keeps data for \(retention.value), and \(design.name(use.node)) \
                    \(use.purpose) \(use.time.value)
                    """,
                    at: .component(store), severity: use.isOnlyInput ? .error : .warning,
                    related: [.component(use.node)] + [use.statement].compactMap(\.self))
            }
        }
    }
}

/// What somebody does with data that is as old as it may be.
private struct Use {
    let node: DesignGraph.Node
    let purpose: String
    let time: Estimate<TimeSpan>
    let isOnlyInput: Bool
    var statement: Element?
}

extension Inspection {
    /// Who reads a store, straight or by way of jobs, and how far back.
    fileprivate func uses(of store: DesignGraph.Node) -> [Use] {
        let isEnd = isOne(of: .keepers, [.datasetBuilder, .labelJoiner], .trainers)
        let ways = graph.ways(from: [store], over: .kept, endingAt: isEnd)
        return ways.components.dropFirst().flatMap { node -> [Use] in
            let inputs = graph.neighbours(of: node, over: .data, backwards: true)
            let isOnlyInput = Set(inputs).count == 1
            func use(_ purpose: String, _ time: TimeSpan?, _ statement: Element? = nil) -> Use? {
                time.flatMap { Estimate($0) }.map {
                    Use(
                        node: node, purpose: purpose, time: $0, isOnlyInput: isOnlyInput, statement: statement
                    )
                }
            }
            let component = graph.components[node]
            switch component.kind {
            case .datasetBuilder, .trainer, .tuner, .batchFeaturePipeline, .batchJob:
                let sets = statements(Dataset.self).filter { $0.component == component.id }
                return
                    ([use("looks back over", component[.window])]
                    + sets.map { use("looks back over", $0.window, $0.element) }).compactMap(\.self).first
                    .map { [$0] } ?? []
            case .labelJoiner where isOne(of: .servedRecords)(store) && !remembers(node, store):
                // Labels join with all predictions; other inputs are outcomes, and keep nothing in their place.
                let labels = statements(Label.self).filter { label in
                    label.component.flatMap(graph.node).map { joins($0, in: node) } ?? false
                }
                let waits =
                    [use("waits for labels for", component[.window])]
                    + labels.flatMap {
                        [
                            use("waits for labels for", $0.window, $0.element),
                            use("waits for labels for", $0.delay, $0.element),
                        ]
                    }
                return waits.compactMap(\.self).max { $0.time.lower < $1.time.lower }.map {
                    [
                        Use(
                            node: node, purpose: $0.purpose, time: $0.time, isOnlyInput: true,
                            statement: $0.statement)
                    ]
                } ?? []
            default: return []
            }
        }
    }

    /// Whether a join reads a store as a stream, of which it remembers what it needs.
    private func remembers(_ joiner: DesignGraph.Node, _ store: DesignGraph.Node) -> Bool {
        graph.neighbours(of: store, over: [.stream]).contains(joiner)
    }

    /// Whether labels from a component are joined at another one.
    private func joins(_ source: DesignGraph.Node, in joiner: DesignGraph.Node) -> Bool {
        source == joiner || graph.neighbours(of: source, over: .data).contains(joiner)
    }

    /// Whether another store that keeps the same data for long enough gets it, and not by way of who needs it.
    fileprivate func isKeptElsewhere(than store: DesignGraph.Node, for use: Use) -> Bool {
        let durable: Set<ComponentKind> = [
            .objectStore, .dataLake, .dataWarehouse, .factStore, .offlineFeatureStore, .predictionLog,
            .auditLog,
            .operationalDatabase,
        ]
        let isDurable = isOne(of: durable)
        let ways = graph.ways(from: [store], over: .kept, avoiding: { $0 == use.node })
        return ways.components.dropFirst().contains { node in
            isDurable(node)
                && (numbers.figure(.retention, of: node).map { use.time.verdict(atMost: $0) != .fails }
                    ?? true)
        }
    }
}

extension FlowKinds {
    /// What carries data on that is read as it was kept.
    fileprivate static let kept: Self = [
        .batch, .trainingData, .log, .label, .event, .changeCapture, .stream,
    ]
}
