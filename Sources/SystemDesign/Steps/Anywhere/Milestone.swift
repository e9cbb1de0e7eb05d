/// What is to be reached, and when.
///
/// ```swift
/// Milestone("one city in shadow mode", after: .weeks(6))
/// ```
public struct Milestone: Statement, AnywhereStatement {
    /// What is reached.
    public let text: String
    /// How long after the start.
    public let duration: TimeSpan?

    /// States a milestone.
    public init(_ text: String, after duration: TimeSpan? = nil) {
        self.text = text
        self.duration = duration
    }
}
