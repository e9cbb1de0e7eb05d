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
    /// The largest gap that is tolerated.
    public let gap: Share?

    /// States a fairness concern.
    public init(_ concern: String, measuredBy measure: String? = nil, gap: Share? = nil) {
        self.concern = concern
        self.measure = measure
        self.gap = gap
    }
}
