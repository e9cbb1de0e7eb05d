/// What must not get worse while the goal is pursued.
///
/// ```swift
/// Guardrail("cost per 1,000 queries")
/// ```
public struct Guardrail: Statement, RequirementsStatement {
    /// What is guarded.
    public let text: String

    /// States a guardrail.
    public init(_ text: String) {
        self.text = text
    }
}
