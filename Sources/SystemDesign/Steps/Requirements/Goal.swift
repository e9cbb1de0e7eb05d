/// What the system is for, and the number that would show it.
///
/// ```swift
/// Goal("Help shoppers find a product that they cannot name", metric: "take rate")
/// ```
public struct Goal: Statement, RequirementsStatement {
    /// What shall become better.
    public let text: String
    /// The number that shows whether it did.
    public let metric: String?

    /// States a business goal.
    public init(_ text: String, metric: String? = nil) {
        self.text = text
        self.metric = metric
    }
}
