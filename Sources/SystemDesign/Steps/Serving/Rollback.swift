/// How a version is taken back.
///
/// ```swift
/// Rollback("route to the previous index", within: .minutes(5), when: "p99 doubles")
/// ```
public struct Rollback: Statement, ServingStatement {
    /// What is done.
    public let text: String
    /// How long it takes.
    public let duration: TimeSpan?
    /// When it is done.
    public let condition: String?

    /// States how a version is taken back.
    public init(_ text: String, within duration: TimeSpan? = nil, when condition: String? = nil) {
        self.text = text
        self.duration = duration
        self.condition = condition
    }
}
