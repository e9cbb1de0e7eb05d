/// How somebody whom a decision hits can have it looked at again.
///
/// ```swift
/// Appeal("sellers are told the rule that they broke", by: panel, within: .days(1))
/// ```
public struct Appeal: Statement, AnywhereStatement {
    /// What people are told, and can do.
    public let text: String
    /// Who looks again.
    public let reviewer: String?
    /// By when.
    public let deadline: TimeSpan?

    /// States an appeal.
    public init(_ text: String, by reviewer: (any Component)? = nil, within deadline: TimeSpan? = nil) {
        self.text = text
        self.reviewer = reviewer?.id
        self.deadline = deadline
    }

    public var references: [String] { [reviewer].compactMap(\.self) }
}
