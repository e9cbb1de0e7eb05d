/// How the system's own answers come back as training data.
///
/// ```swift
/// FeedbackLoop("clicks become training pairs", bias: "the rich get richer", correctedBy: "exploration slots")
/// ```
public struct FeedbackLoop: Statement, MonitoringStatement {
    /// How the loop runs.
    public let text: String
    /// What it amplifies.
    public let bias: String?
    /// What is done about that.
    public let correction: String?
    /// How long it takes to come round.
    public let delay: TimeSpan?

    /// States a feedback loop.
    public init(
        _ text: String, bias: String? = nil, correctedBy correction: String? = nil, delay: TimeSpan? = nil
    ) {
        self.text = text
        self.bias = bias
        self.correction = correction
        self.delay = delay
    }
}
