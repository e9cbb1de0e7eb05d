import SystemDesign

extension Rule {
    static let missingMonitoringInfrastructure = Rule(
        "COV107", "missing-monitoring-infrastructure", .error,
        "Say what is watched, and what happens then",
        detects: """
            A required item of the step on monitoring that the design doesn't say: signals of machines, inputs and \
            outputs, alerts, a log of predictions, what starts a retraining.
            """,
        why:
            "A model gets worse without an error in any log; where nobody watches, its users find out first.",
        fix: "state what is missing, or leave it out with a reason: Waiving(.alerts, because: …)",
        source: """
            Aminian and Xu, Machine Learning System Design Interview, step 7; Google Cloud, MLOps levels 0 and 1; ML \
            Test Score, tests for monitoring
            """,
        fails: """
            let maturity = Maturity.production
            let server = ModelServer()
            let drift = Monitor(.drift)
            var monitoring: Monitoring { Signal("share of empty mails", .dataQuality, by: drift) }
            """,
        passes: [
            .when(
                "everything that is required is said",
                """
                let maturity = Maturity.production
                let server = ModelServer()
                let predictions = PredictionLog()
                let drift = Monitor(.drift)
                let alerts = Alerting()
                var monitoring: Monitoring {
                    server --> predictions --> drift --> alerts
                    Logging("mail id, score, version", of: server, joinedBy: "mail id")
                    Signal("p99 latency", .system, by: drift)
                    Signal("share of empty mails", .dataQuality, by: drift)
                    Signal("precision on reports", .performance, by: drift)
                    Alert("drift", when: "PSI > 0.2", tells: "mail team", at: alerts)
                }
                """),
            .when(
                "nothing runs yet",
                """
                let server = ModelServer()
                """),
        ]
    ) { design in
        design.gaps(in: .monitoring).map { gap in
            var gap = gap
            gap.severity = design.fromPilot(gap.severity ?? .error)
            return gap
        }
    }
}
