extension Framework {
    /// Nine steps, with metrics and the parts of the system early on.
    public static let nineSteps = Framework(
        id: "nineSteps", title: "Nine steps",
        source: "Alireza Dirafzoon, Machine Learning Interviews",
        steps: [
            FrameworkStep("Problem formulation", asks: ["REQ", "FRM"]),
            FrameworkStep("Metrics, offline and online", asks: ["EVA.1", "EVA.2", "REQ.8"]),
            FrameworkStep("Architectural components", asks: ["SRV.2", "FRM.3"]),
            FrameworkStep(
                "Data collection and preparation",
                asks: ["DAT.1", "DAT.2", "DAT.3", "DAT.4", "DAT.8", "DAT.9", "DAT.10", "DAT.11"]),
            FrameworkStep("Feature engineering", asks: ["DAT.5", "DAT.6", "DAT.7"]),
            FrameworkStep(
                "Model development and offline evaluation", asks: ["MDL", "EVA.3", "EVA.4", "EVA.5"]),
            FrameworkStep("Prediction service", asks: ["SRV.1", "SRV.3", "SRV.4", "SRV.7", "SRV.8"]),
            FrameworkStep("Online testing and deployment", asks: ["SRV.5", "SRV.6"]),
            FrameworkStep("Scaling, monitoring and updates", asks: ["MON", "MDL.8"]),
        ])
}
