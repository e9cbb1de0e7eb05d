/// What data must fulfil, and what happens to data that does not.
///
/// ```swift
/// Validation("schema, null rates below 2 %", otherwise: .quarantine)
/// ```
public struct Validation: Statement, DataStatement {
    /// What is checked.
    public let checks: String
    /// Where it is checked.
    public let component: String?
    /// What happens to what fails.
    public let action: ValidationAction

    /// States a check of data.
    public init(_ checks: String, at component: (any Component)? = nil, otherwise action: ValidationAction) {
        self.checks = checks
        self.component = component?.id
        self.action = action
    }

    public var references: [String] { [component].compactMap(\.self) }
}

/// What happens to data that fails a check.
public enum ValidationAction: String, Hashable, Codable, Sendable, CaseIterable {
    /// The job stops.
    case stop
    /// The data is set aside.
    case quarantine
    /// It is repaired, or a default takes its place.
    case repair
    /// Somebody is told.
    case warn
}
