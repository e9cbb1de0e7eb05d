import SystemDesign

extension ChecklistItem {
    /// What makes a wish of the business a task for a model.
    static let framing: [ChecklistItem] = [
        ChecklistItem(
            "FRM.1", "whyML", "what would do without machine learning, and why it doesn't",
            required: .never,
            snippet: #"WithoutML("rules by keyword", insufficient: "they miss what is spelt differently")"#
        ) { design in .anyOf(design.stated(WithoutML.self)) },

        ChecklistItem(
            "FRM.2", "mlObjective", "what the model learns, and which goal that serves",
            snippet: #"MLObjective("rank by the probability of a purchase", for: "purchase rate")"#
        ) { design in
            // With one goal, it is clear which one is served.
            let isClear = design.statements(Goal.self).count == 1
            return .allOf([
                "what the model learns": design.stated(MLObjective.self),
                "which goal that serves": design.stated(MLObjective.self) { $0.goal != nil || isClear },
            ])
        },

        ChecklistItem(
            "FRM.3", "inputsAndOutputs", "what goes into each model and what comes out", snippet: task
        ) { design in .anyOf(design.stated(MLTask.self) { !$0.input.isEmpty && !$0.output.isEmpty }) },

        ChecklistItem(
            "FRM.4", "taskCategory", "the category of each model's task", snippet: task
        ) { design in .anyOf(design.stated(MLTask.self)) },

        ChecklistItem(
            "FRM.5", "alternativeFramings", "another framing, and why it was rejected",
            required: .never,
            snippet: #"Alternative("classify, then list the class", rejected: "a class is too coarse")"#
        ) { design in .anyOf(design.stated(Alternative.self)) },
    ]

    private static let task = """
        MLTask(.ranking, input: "a user, a query, an item", output: "a score", supervision: .implicit)
        """
}
