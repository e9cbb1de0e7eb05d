extension Rule {
    static let missingModelDevelopment = Rule(
        "COV104", "missing-model-development", .error, "Say how the model is made, and what it has to beat",
        detects: """
            A required item of the step on the model that the design doesn't say: baseline, choice, data set, split, \
            loss, how often it is made anew.
            """,
        why:
            "Without a baseline, a split and an alternative nobody can tell whether the model was a good choice.",
        fix: "state what is missing, or leave it out with a reason: Waiving(.updateCadence, because: …)",
        source: """
            Aminian and Xu, Machine Learning System Design Interview, step 4; Babushkin and Kravchenko, Machine \
            Learning System Design, chapters on validation and baselines
            """,
        fails: """
            let trainer = Trainer()
            var model: ModelDevelopment { Candidate("gradient-boosted trees", .chosen) }
            """,
        passes: [
            .when(
                "everything that is required is said",
                """
                let trainer = Trainer(every: .days(1))
                var model: ModelDevelopment {
                    Baseline("rules by keyword")
                    Candidate("gradient-boosted trees", .chosen)
                    Candidate("a fine-tuned transformer", .later)
                    Dataset("mails", window: .days(90))
                    Split(.byTime)
                    Loss(.crossEntropy)
                }
                """),
            .when(
                "no model is trained here",
                """
                let vendor = ExternalService()
                var model: ModelDevelopment {
                    Baseline("the help pages' own search")
                    Candidate("a hosted language model", .chosen)
                    Candidate("an open model of our own", .later)
                    Training(.prompting)
                }
                """),
        ]
    ) { design in design.gaps(in: .model) }
}
