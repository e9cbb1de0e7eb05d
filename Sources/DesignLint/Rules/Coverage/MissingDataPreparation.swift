extension Rule {
    static let missingDataPreparation = Rule(
        "COV103", "missing-data-preparation", .error, "Say where data, labels and features come from",
        detects: """
            A required item of the step on data that the design doesn't say: sources, the way to training, labels, \
            features, what is personal.
            """,
        why:
            "Most of what fails in production fails in the data, and nobody reviews data that isn't in the design.",
        fix: "state what is missing, or leave it out with a reason: Waiving(.features, because: …)",
        source: """
            Aminian and Xu, Machine Learning System Design Interview, step 3; Dirafzoon, Machine Learning Interviews, \
            steps 4 and 5
            """,
        fails: """
            let lake = DataLake()
            let examples = DatasetBuilder()
            let trainer = Trainer()
            var data: DataPreparation { lake --> examples --> trainer }
            """,
        passes: [
            .when(
                "everything that is required is said",
                """
                let mail = DataLake().personalData(.identifying)
                let examples = DatasetBuilder()
                let trainer = Trainer()
                var data: DataPreparation {
                    DataSource(mail, .eventTable, of: "mails and reports", labelled: true)
                    mail --> examples --> trainer
                    Label("reported", .explicit, from: mail, delay: .days(2))
                    Feature("words", of: "mail", .sparse, changes: .never, computed: .onRequest)
                }
                """),
            .when(
                "no model is trained here",
                """
                let app = Client()
                let users = Database(.operational).personalData(.identifying)
                let vendor = ExternalService()
                var data: DataPreparation { DataSource(app, .requestContext, of: "questions") }
                var serving: Serving { app -- .request("question") --> vendor }
                """),
        ]
    ) { design in design.gaps(in: .data) }
}
