/// How much the system can do to people, and to whom.
///
/// ```swift
/// Impact(.high, on: "sellers whose listings are blocked")
/// ```
public struct Impact: Statement, AnywhereStatement {
    /// How much.
    public let level: ImpactLevel
    /// Whom it concerns.
    public let people: String?
    /// Why it is so much, or so little.
    public let reason: String?

    /// States the impact.
    public init(_ level: ImpactLevel, on people: String? = nil, because reason: String? = nil) {
        self.level = level
        self.people = people
        self.reason = reason
    }
}

/// How much a system can do to people.
public enum ImpactLevel: String, Hashable, Codable, Sendable, CaseIterable {
    /// Little: an answer that can be ignored.
    case low
    /// Something: time, money, what people get to see.
    case medium
    /// Much: rights, health, income, freedom.
    case high
}
