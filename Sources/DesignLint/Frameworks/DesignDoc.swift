extension Framework {
    /// The sections of a design document.
    public static let designDoc = Framework(
        id: "designDoc", title: "Design document",
        source: "Eugene Yan, ml-design-docs",
        steps: [
            FrameworkStep("Overview and motivation", asks: ["REQ.1"]),
            FrameworkStep("Success metrics", asks: ["REQ.8"]),
            FrameworkStep("Requirements and constraints", asks: ["REQ.2", "REQ.4", "REQ.5", "REQ.6"]),
            FrameworkStep("Problem statement", asks: ["FRM"]),
            FrameworkStep("Data", asks: ["DAT.1", "DAT.2", "DAT.3", "DAT.4", "DAT.5"]),
            FrameworkStep("Techniques", asks: ["DAT.6", "MDL"]),
            FrameworkStep("Experimentation and validation", asks: ["EVA", "SRV.5"]),
            FrameworkStep("People in the loop", asks: ["GOV.5"]),
            FrameworkStep("High-level design", asks: ["SRV.2"]),
            FrameworkStep("Infrastructure", asks: ["REQ.4"]),
            FrameworkStep("Performance: throughput and latency", asks: ["SRV.3", "SRV.4"]),
            FrameworkStep("Security", asks: ["GOV.2"]),
            FrameworkStep("Data privacy", asks: ["DAT.9", "GOV.3"]),
            FrameworkStep(
                "Monitoring and alarms", asks: ["MON.1", "MON.2", "MON.3", "MON.4", "MON.5", "MON.6"]),
            FrameworkStep("Cost", asks: ["GOV.4"]),
            FrameworkStep("Integration points", asks: ["SRV.8"]),
            FrameworkStep("Risks and uncertainties", asks: ["REQ.9"]),
            FrameworkStep("Appendix: alternatives and milestones", asks: ["GOV.6", "GOV.7"]),
        ])
}
