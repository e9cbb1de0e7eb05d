/// What the system does not try to do.
///
/// ```swift
/// OutOfScope("text queries", because: "an extension for later")
/// ```
public struct OutOfScope: Statement, RequirementsStatement {
    /// What is left out.
    public let text: String
    /// Why it is.
    public let reason: String?

    /// States a non-goal.
    public init(_ text: String, because reason: String? = nil) {
        self.text = text
        self.reason = reason
    }
}
