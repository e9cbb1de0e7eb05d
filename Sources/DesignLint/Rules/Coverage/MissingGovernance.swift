extension Rule {
    static let missingGovernance = Rule(
        "COV108", "missing-governance", .warning, "Say who answers for what, and who may do what",
        detects: """
            What a system needs that is exposed, keeps personal data or decides over people: access, deletion, \
            oversight; and in production an owner.
            """,
        why: "These are the sections that are still empty when the picture looks finished.",
        fix: "state what is missing, or leave it out with a reason: Waiving(.accessControl, because: …)",
        source: """
            Yan, ml-design-docs, section on implementation; Microsoft, Responsible AI; NIST AI RMF, Govern; Babushkin \
            and Kravchenko, Machine Learning System Design, on ownership
            """,
        fails: """
            let app = Client()
            let server = ModelServer()
            let predictions = PredictionLog().personalData(.pseudonymous)
            var serving: Serving { app -- .request("mail") --> server }
            """,
        passes: [
            .when(
                "everything that is required is said",
                """
                let app = Client()
                let gateway = Gateway()
                let server = ModelServer()
                let predictions = PredictionLog(retention: .days(90)).personalData(.pseudonymous)
                var serving: Serving { app -- .request("mail") --> gateway -- .request("mail") --> server }
                var data: DataPreparation { Deletion(of: "a user", from: predictions, within: .days(30)) }
                """),
            .when(
                "nobody outside uses it, it keeps no personal data, and its impact is low",
                """
                let scores = BatchInference()
                let warehouse = DataWarehouse()
                var requirements: Requirements { Impact(.low) }
                var serving: Serving { scores --> warehouse }
                """),
        ]
    ) { design in design.gaps(in: .governance, gravest: .warning) }
}
