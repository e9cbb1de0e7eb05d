import DesignGraph
import SystemDesign

extension Rule {
    static let deadEndMonitor = Rule(
        "MON705", "dead-end-monitor", .warning, "Let every monitor tell or start something",
        detects: """
            A monitor that leads to no alerting, no trigger and no person, and at which no alert and no threshold is \
            stated.
            """,
        why: "What only a chart shows is seen on the day after.",
        fix: "state who is told, when, and what happens then",
        source: "Google, Rules of ML, monitoring; Google, Site Reliability Engineering, ch. 6",
        yieldsTo: ["GRF209"],
        fails: """
            let log = PredictionLog()
            let drift = Monitor(.drift)
            let charts = Dashboard()
            var monitoring: Monitoring { log --> drift --> charts }
            """,
        passes: [
            .when(
                "it leads to alerting",
                """
                let log = PredictionLog()
                let drift = Monitor(.drift)
                let metrics = MetricsStore()
                let alerts = Alerting()
                var monitoring: Monitoring { log --> drift --> metrics --> alerts }
                """),
            .when(
                "nothing at all comes of it, and broken-chain has said so",
                """
                let log = PredictionLog()
                let drift = Monitor(.drift)
                var monitoring: Monitoring { log --> drift }
                """),
            .when(
                "it starts a retraining",
                """
                let log = PredictionLog()
                let drift = Monitor(.drift)
                let trainer = Trainer()
                var monitoring: Monitoring { log --> drift -- .trigger("retrain") --> trainer }
                """),
            .when(
                "an alert is stated at it",
                """
                let drift = Monitor(.drift)
                let log = PredictionLog()
                var monitoring: Monitoring {
                    log --> drift
                    Alert("drift", when: "PSI > 0.2", tells: "team on call", at: drift)
                }
                """),
            .when(
                "an alert is stated that doesn't say where",
                """
                let drift = Monitor(.drift)
                let log = PredictionLog()
                var monitoring: Monitoring {
                    log --> drift
                    Alert("drift", when: "PSI > 0.2", tells: "team on call")
                }
                """),
        ]
    ) { design in
        let alerts = design.statements(Alert.self)
        guard alerts.allSatisfy({ $0.component != nil }) else { return [] }
        let signals = design.statements(Signal.self).filter { $0.threshold != nil }
        let stated = design.nodes(alerts.map(\.component) + signals.map(\.component))
        let heard = design.graph.reachable(
            from: design.components(.responders, .actors).filter { !design.graph.flows(at: $0).isEmpty },
            over: .observation.union([.control, .trigger, .request]), backwards: true)
        let starts = Set(
            design.graph.flows.filter { $0.kind == .trigger }.compactMap { design.graph.node($0.from) })
        return design.components(.monitors).filter {
            !stated.contains($0) && !heard.contains($0) && !starts.contains($0)
        }.map { monitor in
            Violation(
                "\(design.name(monitor)) watches, and nobody is told",
                at: .component(monitor), severity: design.fromPilot(.warning),
                paste: """
                    Alert(\(design.graph.components[monitor].title.debugDescription), when: "it leaves its range", tells: "team on call", \
                    at: \(design.id(monitor)))
                    """)
        }
    }
}
