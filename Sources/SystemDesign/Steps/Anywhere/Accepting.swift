/// A rule that the system is known to break in this step, and why that is right here.
///
/// Where it is one component that breaks it, the component says so itself: ``Component/accepting(_:because:until:ticket:file:line:column:)``.
///
/// ```swift
/// Accepting(.ungatedPromotion, because: "a tutorial: the model serves nobody")
/// ```
public struct Accepting: Statement, AnywhereStatement {
    /// The rule.
    public let rule: RuleName
    /// Why it is right to break it.
    public let reason: String
    /// The day after which to look again: `2027-03-31`.
    public let until: String?
    /// Where it is tracked.
    public let ticket: String?

    /// Accepts what a rule finds.
    public init(
        _ rule: RuleName, because reason: String, until: String? = nil, ticket: String? = nil
    ) {
        self.rule = rule
        self.reason = reason
        self.until = until
        self.ticket = ticket
    }
}
