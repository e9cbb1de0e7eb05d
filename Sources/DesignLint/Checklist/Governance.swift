import SystemDesign

extension ChecklistItem {
    /// What goes across the steps: who answers for it, who may see it, what it costs, whom it touches.
    static let governance: [ChecklistItem] = [
        ChecklistItem(
            "GOV.1", "ownership", "who answers for what",
            required: .from(.production),
            snippet: #"Owner("search team")"#,
            touchedBy: ["GRF208"]
        ) { design in .anyOf(design.stated(Owner.self), design.standing { $0.owner != nil }) },

        ChecklistItem(
            "GOV.2", "accessControl", "who may come in, and what is encrypted",
            required: .exposed.and(.from(.design)),
            snippet: """
                let gateway = Gateway("API gateway")
                Access("the app's backend", to: gateway, by: "a token of its own")
                Encryption(.inTransit, .atRest)
                """,
            component: .gateway, reportedBy: ["SEC804"]
        ) { design in
            .anyOf(
                design.stated(Access.self), design.stated(Encryption.self), design.standing([.gateway]))
        },

        ChecklistItem(
            "GOV.3", "retentionAndDeletion", "how long personal data is kept, and how it is deleted",
            required: .aboutPeople, applies: .aboutPeople, in: .data,
            snippet: """
                let predictions = PredictionLog("Predictions")
                Retention(of: "queries", for: .days(90), at: predictions)
                Deletion(of: "a user", from: predictions, within: .days(30))
                """,
            reportedBy: ["SEC801"], touchedBy: ["SEC803"]
        ) { design in
            .allOf([
                "how long it is kept": design.stated(Retention.self)
                    + design.standing { $0[.retention] != nil },
                "how it is deleted": design.stated(Deletion.self),
            ])
        },

        ChecklistItem(
            "GOV.4", "costEstimate", "what it costs",
            required: .never,
            snippet: #"Cost("serving", .euros(9_000), per: .month)"#
        ) { design in
            .anyOf(
                design.stated(Cost.self), design.stated(Scale.self) { $0.cost != nil },
                design.stated(Constraint.self) { $0.kind == .budget })
        },

        ChecklistItem(
            "GOV.5", "impactAndOversight",
            "whom its errors hurt; and where they hurt badly, who can step in, and what the model is fit for",
            required: .highImpact,
            snippet: """
                let reviewer = HumanReviewer("Reviewers")
                Impact(.high, on: "sellers", because: "a refusal costs them their income")
                Oversight("every refusal is looked at", by: reviewer, within: .hours(24))
                ModelCard("what it is for, on whom it was tested, where it fails")
                """,
            component: .humanReviewer, touchedBy: ["RAI901"]
        ) { design in
            let impact = design.stated(Impact.self)
            guard Condition.highImpact.holds(design) else { return .anyOf(impact) }
            return .allOf([
                "whom its errors hurt": impact,
                "who can step in": design.stated(Oversight.self) + design.stated(Appeal.self)
                    + design.standing([.reviewQueue, .humanReviewer]),
                "what the model is fit for: a ModelCard": design.stated(ModelCard.self),
            ])
        },

        ChecklistItem(
            "GOV.6", "milestones", "what is done first, and by when",
            required: .never,
            snippet: #"Milestone("a ranking by popularity, for 1 % of users", after: .weeks(4))"#
        ) { design in .anyOf(design.stated(Milestone.self)) },

        ChecklistItem(
            "GOV.7", "decisionLog", "what was decided, and over which alternatives",
            required: .never,
            snippet: """
                Decision("IVF-PQ", for: "the index", because: "it fits", over: ["HNSW": "takes more memory"])
                """
        ) { design in .anyOf(design.stated(Decision.self)) },
    ]
}
