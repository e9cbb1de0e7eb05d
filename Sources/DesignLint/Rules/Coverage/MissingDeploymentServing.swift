extension Rule {
    static let missingDeploymentServing = Rule(
        "COV106", "missing-deployment-serving", .error, "Say how predictions get to those who wait for them",
        detects: """
            A required item of the step on serving that the design doesn't say: when predictions are made, the way to \
            them, capacity, and from the pilot on a test in production and the way back.
            """,
        why: "A model that can't be reached, sized or replaced isn't a system.",
        fix: "state what is missing, or leave it out with a reason: Waiving(.capacityPlan, because: …)",
        source: """
            Aminian and Xu, Machine Learning System Design Interview, step 6; Dirafzoon, Machine Learning Interviews, \
            steps 7 and 8
            """,
        fails: """
            let app = Client()
            let server = ModelServer()
            var serving: Serving { app -- .request("mail") --> server }
            """,
        passes: [
            .when(
                "mode, way and capacity are said",
                """
                let app = Client()
                let server = ModelServer(throughput: .perSecond(100), replicas: 8)
                var serving: Serving {
                    ServingMode(.online, of: server, because: "mail is new when it arrives")
                    app -- .request("mail") --> server
                }
                """),
            .when(
                "no capacity of what nobody waits for",
                """
                let scores = BatchInference()
                let answers = Database(.keyValue)
                let shop = Service()
                var serving: Serving {
                    ServingMode(.batch, of: scores, because: "forecasts change once a day")
                    scores --> answers
                    shop -- .lookup("forecast") --> answers
                }
                """),
        ]
    ) { design in design.gaps(in: .serving) }
}
