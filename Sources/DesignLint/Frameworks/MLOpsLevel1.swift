extension Framework {
    /// Automation of training: what level 1 adds to models that are deployed by hand.
    public static let mlopsLevel1 = Framework(
        id: "mlopsLevel1", title: "MLOps level 1: automated training",
        source: "Google Cloud, MLOps: continuous delivery and automation pipelines in machine learning",
        steps: [
            FrameworkStep("Data validation", asks: ["DAT.8"]),
            FrameworkStep("Model validation", asks: ["EVA.3", "EVA.4"]),
            FrameworkStep("Feature store", asks: ["DAT.7"]),
            FrameworkStep("Metadata", asks: ["MDL.7", "DAT.11"]),
            FrameworkStep("Triggers of the pipeline", asks: ["MON.7"]),
            FrameworkStep("Online validation", asks: ["SRV.5"]),
        ])
}
