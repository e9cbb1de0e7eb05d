import DesignGraph
import SystemDesign

extension Rule {
    static let qualitySignalWithoutLabels = Rule(
        "MON703", "quality-signal-without-labels", .error, "Bring the truth to whoever measures quality",
        detects: """
            A monitor that measures quality or calibration and that nothing true reaches: no labels, no outcomes, no \
            people's judgement.
            """,
        why:
            "A prediction by itself doesn't tell whether it is right; the chart stays empty, or shows something else.",
        fix: "bring the labels to the monitor, or say which proxy it watches",
        source: "Microsoft, ML model checklist; ML Test Score, Monitoring 7",
        fails: """
            let maturity = Maturity.production
            let server = ModelServer()
            let log = PredictionLog()
            let quality = Monitor(.performance)
            var monitoring: Monitoring { server --> log --> quality }
            """,
        passes: [
            .when(
                "outcomes reach it",
                """
                let maturity = Maturity.production
                let server = ModelServer()
                let log = PredictionLog()
                let outcomes = LabelJoiner()
                let quality = Monitor(.performance)
                var monitoring: Monitoring { server --> log --> outcomes --> quality }
                """),
            .when(
                "what reaches it is where a label comes from",
                """
                let maturity = Maturity.production
                let plays = EventStream()
                let launches = Monitor(.performance)
                var data: DataPreparation { Label("played", .implicit, from: plays) }
                var monitoring: Monitoring { plays --> launches }
                """),
            .when(
                "labels can be read off what reaches it",
                """
                let maturity = Maturity.production
                let clicks = EventStream("Clicks and orders")
                let quality = Monitor(.performance)
                var data: DataPreparation {
                    DataSource(clicks, .eventStream, of: "clicks, orders", labelled: true)
                }
                var monitoring: Monitoring { clicks --> quality }
                """),
            .when(
                "people's judgement comes to it through a log",
                """
                let maturity = Maturity.production
                let app = Client()
                let log = PredictionLog()
                let quality = Monitor(.performance)
                var monitoring: Monitoring { app -- .feedback("thumbs up or down") --> log --> quality }
                """),
            .when(
                "it watches something else, and says so",
                """
                let maturity = Maturity.production
                let index = VectorIndex()
                let probe = Monitor(.performance, "Recall probe")
                var monitoring: Monitoring {
                    index -- .metric("neighbours") --> probe
                    Signal("recall against brute force", .indexHealth, by: probe)
                }
                """),
        ]
    ) { design in
        let reached = design.graph.reachable(from: design.truth, over: .observation)
        return design.qualityMonitors.filter { !reached.contains($0) }.map { monitor in
            let joiner = design.components(.truth).first
            let outcomes = design.unusedID("outcomes")
            return Violation(
                "\(design.name(monitor)) measures quality, and no truth reaches it",
                at: .component(monitor), severity: design.maturity < .production ? .warning : .error,
                paste: joiner.map { "\(design.id($0)) -- .label(\"outcomes\") --> \(design.id(monitor))" }
                    ?? """
                    let \(outcomes) = LabelJoiner("Outcomes")
                    \(outcomes) -- .label("outcomes") --> \(design.id(monitor))
                    """)
        }
    }
}

extension Inspection {
    /// Where it is known how things turned out: where labels are made or read, and where people's judgement arrives.
    fileprivate var truth: Set<DesignGraph.Node> {
        let judged = graph.flows.filter { [.label, .feedback].contains($0.kind) }.map(\.to)
        let labelled = statements(DataSource.self).filter(\.labelled).map(\.component)
        return nodes(statements(Label.self).map(\.component) + labelled + judged)
            .union(components(.truth).filter { !graph.flows(at: $0).isEmpty })
    }

    /// The monitors that measure quality: what signals say of them, or their kind where they say nothing.
    fileprivate var qualityMonitors: [DesignGraph.Node] {
        let signals = Dictionary(grouping: statements(Signal.self)) { $0.component.flatMap(graph.node) }
        return components(.monitors).filter { monitor in
            guard let aspects = signals[monitor]?.map(\.aspect) else {
                return graph.components[monitor].kind == .performanceMonitor
            }
            return !Set([.performance, .calibration]).isDisjoint(with: aspects)
        }
    }
}
