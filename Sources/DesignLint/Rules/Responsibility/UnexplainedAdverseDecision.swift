import SystemDesign

extension Rule {
    static let unexplainedAdverseDecision = Rule(
        "RAI903", "unexplained-adverse-decision", .warning, "Tell people why they were decided about so",
        detects: """
            A high impact on people, a score that becomes a decision (by a Threshold, or one that is appealed against \
            or reviewed), and no Explanation of it.
            """,
        why: "Nobody can object to reasons that aren't given, and no reviewer can weigh what can't be read.",
        fix:
            "state what those concerned and those who review are told: reason codes, what weighed most, the policy",
        source:
            "NIST AI RMF, Measure 2.9; Huyen, ML Systems Design, the loan example; Google, Rules of ML, rule 14",
        fails: """
            let scoring = ModelServer()
            var requirements: Requirements { Impact(.high, on: "people who ask for a loan") }
            var model: ModelDevelopment { Threshold("refuse", at: 0.2, then: "no loan is offered") }
            """,
        passes: [
            .when(
                "it is stated what is told",
                """
                let scoring = ModelServer()
                var requirements: Requirements { Impact(.high, on: "people who ask for a loan") }
                var model: ModelDevelopment { Threshold("refuse", at: 0.2, then: "no loan is offered") }
                var serving: Serving { Explanation("the three reasons that weighed most", to: "the applicant") }
                """),
            .when(
                "the models only order and find, and decide about nobody",
                """
                let ranker = Ranker(.heavy)
                var requirements: Requirements { Impact(.high, on: "young viewers") }
                var framing: Framing {
                    MLTask(.pointwiseRanking, input: "a viewer and a video", output: "a score")
                }
                var model: ModelDevelopment { Threshold("show", at: 0.2, then: "it may be shown") }
                """),
            .when(
                "the impact is less than high",
                """
                let scoring = ModelServer()
                var requirements: Requirements { Impact(.medium, on: "sellers") }
                var model: ModelDevelopment { Threshold("promote", at: 0.2, then: "it is shown first") }
                """),
        ]
    ) { design in
        design.peopleConcerned(.high).compactMap { concerned in
            guard design.decidesAboutPeople(in: concerned),
                !design.states(Explanation.self, in: concerned.scope)
            else { return nil }
            return Violation(
                "\(concerned.phrase), and nobody is told why it was decided so", at: concerned.impact.element,
                paste: "Explanation(\"the reasons that weighed most\", to: \"whoever is decided about\")")
        }
    }
}
