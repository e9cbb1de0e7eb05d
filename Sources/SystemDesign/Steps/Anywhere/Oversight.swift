/// Who watches over decisions of the system, and what they may do.
///
/// ```swift
/// Oversight("moderators confirm every removal", by: panel)
/// ```
public struct Oversight: Statement, AnywhereStatement {
    /// What people decide.
    public let text: String
    /// Who does.
    public let reviewer: String?
    /// By when.
    public let deadline: TimeSpan?

    /// States human oversight.
    public init(_ text: String, by reviewer: (any Component)? = nil, within deadline: TimeSpan? = nil) {
        self.text = text
        self.reviewer = reviewer?.id
        self.deadline = deadline
    }

    public var references: [String] { [reviewer].compactMap(\.self) }
}
