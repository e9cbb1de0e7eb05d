/// A known trap, and how the design keeps out of it.
///
/// ```swift
/// AntiPattern("all-in-one server", avoidedBy: "one service for each model")
/// ```
public struct AntiPattern: Statement, AnywhereStatement {
    /// What it is called.
    public let name: String
    /// How the design keeps out of it.
    public let remedy: String

    /// States a trap.
    public init(_ name: String, avoidedBy remedy: String) {
        self.name = name
        self.remedy = remedy
    }
}
