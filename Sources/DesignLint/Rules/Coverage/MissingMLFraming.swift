extension Rule {
    static let missingMLFraming = Rule(
        "COV102", "missing-ml-framing", .error, "Say what each model predicts, and from what",
        detects:
            "No objective for a model, no task with its input and output, or no goal that the objective serves.",
        why: "The kind of task decides which data, losses, metrics and splits make sense at all.",
        fix: "state what the model learns and for which goal, and the task with what goes in and comes out",
        source: """
            Aminian and Xu, Machine Learning System Design Interview, step 2; Dirafzoon, Machine Learning Interviews, step 1
            """,
        fails: """
            let server = ModelServer()
            var requirements: Requirements { Goal("fewer spam mails", metric: "reported spam") }
            var framing: Framing { MLObjective("tell spam from mail", for: "reported spam") }
            """,
        passes: [
            .when(
                "objective and task are said",
                """
                let server = ModelServer()
                var framing: Framing {
                    MLObjective("tell spam from mail", for: "reported spam")
                    MLTask(.binaryClassification, input: "a mail", output: "spam or not")
                }
                """),
            .when(
                "there is one goal, so it is clear which one is served",
                """
                let server = ModelServer()
                var requirements: Requirements { Goal("fewer spam mails", metric: "reported spam") }
                var framing: Framing {
                    MLObjective("tell spam from mail")
                    MLTask(.binaryClassification, input: "a mail", output: "spam or not")
                }
                """),
        ]
    ) { design in design.gaps(in: .framing) }
}
