extension Rule {
    static let missingEvaluation = Rule(
        "COV105", "missing-evaluation", .error, "Say what decides whether a model is good enough",
        detects: """
            A required item of the step on evaluation that the design doesn't say: offline metrics and which of them \
            decides, online metrics, from the pilot on a gate.
            """,
        why:
            "A number from offline doesn't show that the goal comes nearer, and one from online comes too late to gate.",
        fix: "state an offline metric that fits the task, an online one that goes with the goal, and a gate",
        source: """
            Aminian and Xu, Machine Learning System Design Interview, step 5; Dirafzoon, Machine Learning Interviews, \
            step 2
            """,
        fails: """
            let app = Client()
            let server = ModelServer()
            var serving: Serving { app -- .request("mail") --> server }
            var evaluation: Evaluation { Metric(.prAUC, .offline, .primary) }
            """,
        passes: [
            .when(
                "metrics of both kinds are said; a gate is advised before the pilot",
                """
                let app = Client()
                let server = ModelServer()
                var serving: Serving { app -- .request("mail") --> server }
                var evaluation: Evaluation {
                    Metric(.prAUC, .offline, .primary)
                    Metric("reported spam", .online, .primary, should: .fall)
                }
                """),
            .when(
                "no online metric of a batch job that only other jobs read",
                """
                let scores = BatchInference()
                let warehouse = DataWarehouse()
                var evaluation: Evaluation { Metric(.mae, .offline, .primary) }
                var serving: Serving { scores --> warehouse }
                """),
        ]
    ) { design in design.gaps(in: .evaluation) }
}
