extension Rule {
    static let missingRequirements = Rule(
        "COV101", "missing-requirements", .error, "Say what is wanted, for whom, and how much of it",
        detects: "A required item of the step on requirements that the design doesn't say.",
        why: """
            Whether a design is good depends on what is asked of it: every later choice, and every later check, is held \
            against these numbers.
            """,
        fix: "state what is missing, or leave it out with a reason: Waiving(.scale, because: …)",
        source: """
            Aminian and Xu, Machine Learning System Design Interview, step 1; Yan, ml-design-docs; Google, Rules of ML, \
            rule 2
            """,
        fails: """
            let app = Client()
            let server = ModelServer()
            var requirements: Requirements { Goal("fewer spam mails", metric: "reported spam") }
            var serving: Serving { app -- .request("mail") --> server }
            """,
        passes: [
            .when(
                "everything that is required is said",
                """
                let mail = EventStream()
                var requirements: Requirements {
                    Goal("fewer spam mails", metric: "reported spam")
                    UseCase("mail arrives", by: "a user")
                    OutOfScope("attachments")
                    Constraint(.data, "mail isn't kept")
                    Load("mails", peak: .perSecond(500))
                    Scale("users", count: .millions(2))
                    Target(.latency, .p99, under: .milliseconds(50))
                    Target(.freshness, under: .hours(1), of: "a new campaign")
                }
                var data: DataPreparation { DataSource(mail, .eventStream, of: "mails and reports") }
                var evaluation: Evaluation { Metric("reported spam", .online, .primary, should: .fall) }
                """),
            .when(
                "scale and targets, while it is an idea",
                """
                let maturity = Maturity.concept
                let mail = EventStream()
                var requirements: Requirements {
                    Goal("fewer spam mails", metric: "reported spam")
                    UseCase("mail arrives", by: "a user")
                    OutOfScope("attachments")
                    Constraint(.data, "mail isn't kept")
                }
                var data: DataPreparation { DataSource(mail, .eventStream, of: "mails and reports") }
                var evaluation: Evaluation { Metric("reported spam", .online, .primary, should: .fall) }
                """),
            .when(
                "what is missing is left out, with a reason",
                """
                let maturity = Maturity.concept
                let mail = EventStream()
                var requirements: Requirements {
                    Goal("fewer spam mails", metric: "reported spam")
                    Waiving(.scope, because: "an exercise")
                    Waiving(.constraints, because: "an exercise")
                }
                var data: DataPreparation { DataSource(mail, .eventStream, of: "mails and reports") }
                var evaluation: Evaluation { Metric("reported spam", .online, .primary, should: .fall) }
                """),
        ]
    ) { design in design.gaps(in: .requirements) }
}
