extension Framework {
    /// The seven steps of a design, and what goes across them.
    public static let sevenSteps = Framework(
        id: "sevenSteps", title: "Seven steps",
        source: "Ali Aminian and Alex Xu, Machine Learning System Design Interview",
        steps: [
            FrameworkStep("Clarify requirements", asks: ["REQ"]),
            FrameworkStep("Frame as an ML task", asks: ["FRM"]),
            FrameworkStep("Prepare the data", asks: ["DAT"]),
            FrameworkStep("Develop the model", asks: ["MDL"]),
            FrameworkStep("Evaluate", asks: ["EVA"]),
            FrameworkStep("Deploy and serve", asks: ["SRV"]),
            FrameworkStep("Monitor and maintain", asks: ["MON"]),
            // No step of the book: nobody should have to choose another framework to be asked for it.
            FrameworkStep("Governance, across the steps", asks: ["GOV"]),
        ])
}
