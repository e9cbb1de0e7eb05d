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
    /// What does it.
    public let component: String?
    /// What starts it out of turn.
    public let condition: String?

    /// States a retraining.
    public init(
        _ text: String, by component: (any Component)? = nil, every cadence: TimeSpan? = nil,
        orWhen condition: String? = nil
    ) {
        self.text = text
        self.component = component?.id
        self.cadence = cadence
        self.condition = condition
    }

    public var references: [String] { [component].compactMap(\.self) }
}
