extension Framework {
    /// Four parts of a system, which are gone through over and over.
    public static let fourStepsComponents = Framework(
        id: "fourStepsComponents", title: "Four steps: the parts of a system",
        source: "Chip Huyen, Machine Learning Systems Design",
        steps: [
            FrameworkStep("Project setup", asks: ["REQ", "FRM", "EVA.1", "EVA.2"]),
            FrameworkStep("Data pipeline", asks: ["DAT"]),
            FrameworkStep("Modelling: selection, training, debugging", asks: ["MDL"]),
            FrameworkStep("Serving: test, deploy, maintain", asks: ["SRV", "MON", "EVA.4", "EVA.6"]),
        ])
}
