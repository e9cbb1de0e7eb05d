/// For whom the system must work equally well, and how that is seen.
///
/// ```swift
/// Fairness("all skin tones", measuredBy: "recall by slice")
/// ```
public struct Fairness: Statement, EvaluationStatement {
    /// For whom, or over what.
    public let concern: String
    /// How that is seen.
    public let measure: String?

    /// States a fairness concern.
    public init(_ concern: String, measuredBy measure: String? = nil) {
        self.concern = concern
        self.measure = measure
    }
}
