extension Framework {
    /// The life of a system in four steps.
    public static let fourSteps = Framework(
        id: "fourSteps", title: "Four steps: the life of a system",
        source: "a common summary of the seven steps, in several versions",
        steps: [
            FrameworkStep("Requirements and scope of the problem", asks: ["REQ", "FRM"]),
            FrameworkStep("Data engineering and pipeline", asks: ["DAT"]),
            FrameworkStep(
                "Architecture and training of the model", asks: ["MDL", "EVA.1", "EVA.3", "EVA.4", "EVA.5"]),
            FrameworkStep("Deployment, scale and monitoring", asks: ["SRV", "EVA.2", "EVA.6", "MON"]),
        ])
}
