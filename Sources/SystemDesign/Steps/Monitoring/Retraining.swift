/// When the model is made anew.
///
/// ```swift
/// Retraining("fine-tune", every: .weeks(1))
/// ```
public struct Retraining: Statement, MonitoringStatement {
    /// What is done.
    public let text: String
    /// How often.
    public let cadence: TimeSpan?
    /// What starts it out of turn.
    public let condition: String?

    /// States a retraining.
    public init(_ text: String, every cadence: TimeSpan? = nil, orWhen condition: String? = nil) {
        self.text = text
        self.cadence = cadence
        self.condition = condition
    }
}
