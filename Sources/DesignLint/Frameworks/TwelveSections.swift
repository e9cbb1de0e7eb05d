extension Framework {
    /// Twelve sections of a design document, and who owns what.
    public static let twelveSections = Framework(
        id: "twelveSections", title: "Twelve sections",
        source: "Valerii Babushkin and Arseny Kravchenko, Machine Learning System Design",
        steps: [
            FrameworkStep("Problem", asks: ["REQ", "FRM.1"]),
            FrameworkStep("Metrics and losses", asks: ["EVA.1", "EVA.2", "MDL.5", "REQ.8"]),
            FrameworkStep(
                "Dataset",
                asks: ["DAT.1", "DAT.2", "DAT.3", "DAT.4", "DAT.8", "DAT.9", "DAT.10", "DAT.11"]),
            FrameworkStep("Validation schema", asks: ["MDL.4", "MDL.8"]),
            FrameworkStep("Baselines", asks: ["MDL.1", "MDL.2"]),
            FrameworkStep("Error analysis", asks: ["EVA.5"]),
            FrameworkStep("Training pipeline", asks: ["MDL.3", "MDL.6", "MDL.7"]),
            FrameworkStep("Features", asks: ["DAT.5", "DAT.6", "DAT.7"]),
            FrameworkStep("Measuring and reporting", asks: ["EVA.2", "EVA.3", "EVA.4", "SRV.5"]),
            FrameworkStep("Integration", asks: ["SRV.6", "SRV.8", "MON.9"]),
            FrameworkStep(
                "Monitoring", asks: ["MON.1", "MON.2", "MON.3", "MON.4", "MON.5", "MON.7", "DAT.4"]),
            FrameworkStep("Serving and inference", asks: ["SRV.1", "SRV.2", "SRV.3", "SRV.4", "SRV.7"]),
            FrameworkStep("Across the sections: ownership", asks: ["GOV.1"]),
        ])
}
