import DesignGraph
import SystemDesign

extension Rule {
    static let unmonitoredModel = Rule(
        "MON701", "unmonitored-model", .error, "Watch every model in use: its load, its inputs, its answers",
        detects: """
            A model in use that no monitor gets to see, neither straight nor through its log nor through who asks it; \
            or that is watched in part only.
            """,
        why: "A model doesn't crash when it goes wrong: requests keep succeeding, and the answers get worse.",
        fix: "watch its operation, its inputs, and its answers or what comes of them",
        source: "ML Test Score, Monitoring 1–7; Huyen, Designing Machine Learning Systems, ch. 8",
        fails: """
            let maturity = Maturity.production
            let app = Client()
            let server = ModelServer()
            var serving: Serving { app --> server }
            """,
        passes: [
            .when(
                "monitors of all three see it, one through its log",
                """
                let maturity = Maturity.production
                let app = Client()
                let server = ModelServer()
                let log = PredictionLog()
                let drift = Monitor(.drift)
                let machines = Monitor(.system)
                var serving: Serving { app --> server --> log --> drift }
                var monitoring: Monitoring { server -- .metric("latency, errors") --> machines }
                """),
            .when(
                "it is seen through who asked it",
                """
                let maturity = Maturity.production
                let service = Service()
                let server = ModelServer()
                let log = PredictionLog()
                let drift = Monitor(.drift)
                var serving: Serving { service --> server }
                var monitoring: Monitoring {
                    service --> log --> drift
                    Signal("p99 latency, errors", .system)
                }
                """),
            .when(
                "a monitor without any inputs drawn is said to watch the operation",
                """
                let maturity = Maturity.production
                let app = Client()
                let server = ModelServer()
                let log = PredictionLog()
                let drift = Monitor(.drift)
                let runs = Monitor(.business)
                var serving: Serving { app --> server --> log --> drift }
                var monitoring: Monitoring { Signal("duration and failures of the run", .system, by: runs) }
                """),
            .when(
                "signals of the design as a whole say what is watched",
                """
                let maturity = Maturity.production
                let server = ModelServer()
                var monitoring: Monitoring {
                    Signal("errors a second", .system)
                    Signal("PSI of the most important features", .drift)
                    Signal("precision on last week's labels", .performance)
                }
                """),
        ]
    ) { design in
        let models = design.modelsInUse
        let watches = Watch.allCases.map { (watch: $0, covers: design.coverage(of: $0)) }
        let missing = Dictionary(grouping: models) { model in
            watches.filter { !$0.covers(model) }.map(\.watch)
        }
        return missing.filter { !$0.key.isEmpty }.map { watches, models in
            let isBlind = watches.contains(.inputs) && watches.contains(.answers)
            let unconnected = watches.flatMap(design.monitorsStated)
            let words = watches.map { "the \($0)" }.joined(separator: " or ")
            return Violation(
                "nothing watches \(words) of \(design.names(models))",
                at: .component(models[0]), and: models.dropFirst().map { .component($0) },
                severity: isBlind ? design.severityByMaturity : min(design.severityByMaturity, .warning),
                notes: unconnected.map { signal, monitor in
                    "`\(signal.name)` is measured by \(design.name(monitor)), to which no flow leads from there"
                },
                related: unconnected.map { .statement($0.signal.index) },
                help: unconnected.isEmpty ? nil : "draw what the monitor gets to see",
                paste: watches.map { watch in
                    design.monitorsStated(for: watch).first.map { _, monitor in
                        "\(design.id(models[0])) -- .metric(\"what it measures\") --> \(design.id(monitor))"
                    } ?? watch.snippet
                }.joined(separator: "\n"))
        }.sorted { $0.message < $1.message }
    }
}

/// What has to be watched of a model.
private enum Watch: String, CaseIterable {
    case operation, inputs, answers

    /// The monitors that watch it. Drift is of inputs and of scores.
    var monitors: Set<ComponentKind> {
        switch self {
        case .operation: [.systemMonitor, .metricsStore]
        case .inputs: [.dataQualityMonitor, .driftMonitor, .skewMonitor]
        case .answers: [.driftMonitor, .performanceMonitor, .businessMonitor, .fairnessMonitor]
        }
    }

    /// The signals that tell of it.
    var aspects: Set<SignalAspect> {
        switch self {
        case .operation: [.system, .cost]
        case .inputs: [.dataQuality, .drift, .skew, .freshness]
        case .answers:
            [.drift, .conceptDrift, .performance, .calibration, .business, .fairness, .indexHealth]
        }
    }

    var snippet: String {
        switch self {
        case .operation: "Signal(\"p99 latency, errors, queries a second\", .system)"
        case .inputs: "Signal(\"PSI of the most important features\", .drift)"
        case .answers: "Signal(\"spread of the scores\", .drift)"
        }
    }
}

extension Inspection {
    /// Tells whether something is watched of a model.
    fileprivate func coverage(of watch: Watch) -> (DesignGraph.Node) -> Bool {
        let signals = statements(Signal.self).filter { watch.aspects.contains($0.aspect) }
        let isStatedAlone = { (signal: Placed<Signal>) in
            // Latency and errors come from the machines, so that nobody draws a flow for them.
            watch == .operation && signal.component.flatMap(graph.node).map(watchesNothing) ?? true
        }
        let speaksOfAll =
            signals.contains { $0.component == nil || isStatedAlone($0) }
            || watch == .operation && measuresLatency
        guard !speaksOfAll else { return { _ in true } }
        let monitors = nodes(signals.map(\.component)).union(components(watch.monitors))
        guard watch == .inputs else { return seen(by: monitors).contains }
        // Who watches data at its source watches the inputs of whatever it feeds.
        let sources = graph.reachable(from: monitors, over: .observation, backwards: true)
        return seen(by: monitors).union(graph.reachable(from: sources, over: .data)).contains
    }

    /// The signals that tell of something and name a monitor, with that monitor.
    fileprivate func monitorsStated(
        for watch: Watch
    ) -> [(signal: Placed<Signal>, monitor: DesignGraph.Node)] {
        statements(Signal.self).filter { watch.aspects.contains($0.aspect) }.compactMap { signal in
            signal.component.flatMap(graph.node).map { (signal, $0) }
        }
    }

    /// Whether nothing leads to a monitor that it could look at.
    private func watchesNothing(_ monitor: DesignGraph.Node) -> Bool {
        graph.neighbours(of: monitor, over: .observation, backwards: true).isEmpty
    }

    /// Whether latency is among the numbers that are looked at in production.
    private var measuresLatency: Bool {
        let latencies = Set(Percentile.allCases.map(MetricName.latency))
        return statements(Metric.self).contains { $0.setting == .online && latencies.contains($0.name) }
    }
}
