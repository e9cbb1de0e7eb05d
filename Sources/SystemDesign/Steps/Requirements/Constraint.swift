/// What the design has to live with.
///
/// ```swift
/// Constraint(.regulation, "photos of people in the EU stay there")
/// ```
public struct Constraint: Statement, RequirementsStatement {
    /// What it is about.
    public let kind: ConstraintKind
    /// What it demands.
    public let text: String

    /// States a constraint.
    public init(_ kind: ConstraintKind, _ text: String) {
        self.kind = kind
        self.text = text
    }
}

/// What a constraint is about.
public enum ConstraintKind: String, Hashable, Codable, Sendable, CaseIterable {
    /// Machines, devices, accelerators.
    case compute
    /// Money.
    case budget
    /// Cloud, edge, a region, an existing platform.
    case hosting
    /// Law and contracts.
    case regulation
    /// What data there is, and may be used.
    case data
    /// People and what they can do.
    case team
    /// By when it has to be there.
    case time
}
