extension Framework {
    /// Automation of the pipeline itself: level 1, and what level 2 adds.
    public static let mlopsLevel2 = Framework(
        id: "mlopsLevel2", title: "MLOps level 2: automated pipelines",
        source: mlopsLevel1.source,
        steps: mlopsLevel1.steps + [
            FrameworkStep("Continuous integration and delivery of the pipeline", asks: ["MON.8"])
        ])
}
