extension Framework {
    /// Four steps for a short talk: data is a part of the requirements.
    public static let fourStepsBrief = Framework(
        id: "fourStepsBrief", title: "Four steps, in brief",
        source: "a common summary of the seven steps, in several versions",
        steps: [
            FrameworkStep("Requirements and data", asks: ["REQ", "FRM", "DAT"]),
            FrameworkStep("Model", asks: ["MDL", "EVA"]),
            FrameworkStep("Deployment", asks: ["SRV"]),
            FrameworkStep("Monitoring", asks: ["MON"]),
        ])
}
