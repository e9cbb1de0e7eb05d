/// A rule that a component is known to break, and why that is right there.
public struct Deviation: Hashable, Codable, Sendable {
    /// The rule.
    public let rule: RuleName
    /// Why it is right to break it.
    public let reason: String
    /// The day after which to look again: `2027-03-31`.
    public let until: String?
    /// Where it is tracked.
    public let ticket: String?
    /// Where it is said.
    public let location: SourceLocation?

    /// A deviation.
    public init(
        rule: RuleName, reason: String, until: String? = nil, ticket: String? = nil,
        location: SourceLocation? = nil
    ) {
        self.rule = rule
        self.reason = reason
        self.until = until
        self.ticket = ticket
        self.location = location
    }
}

extension Component {
    /// The same component, known to break a rule, and the reason for which that is right.
    ///
    /// The linter then lists what the rule finds there with the reason, and no longer complains. It does complain of a
    /// deviation that nothing needs, and of one whose day has passed.
    ///
    /// ```swift
    /// let lookup = Database(.keyValue).accepting(.unprotectedSyncDependency, because: "in the same process")
    /// ```
    public func accepting(
        _ rule: RuleName, because reason: String, until: String? = nil, ticket: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        changed {
            $0.accepted.append(
                Deviation(
                    rule: rule, reason: reason, until: until, ticket: ticket,
                    location: SourceLocation(file, line, column)))
        }
    }
}
