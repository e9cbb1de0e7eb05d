extension Framework {
    /// The seven steps.
    public static let sevenSteps = Framework(
        id: "sevenSteps", title: "Seven steps",
        source: "Aminian and Xu, Machine Learning System Design Interview", steps: [])
}
