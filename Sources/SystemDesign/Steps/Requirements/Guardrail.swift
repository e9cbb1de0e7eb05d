/// What must not get worse while the goal is pursued.
///
/// ```swift
/// Guardrail("cost per 1,000 queries")
/// Guardrail(.latency(.p99))
/// ```
public struct Guardrail: Statement, RequirementsStatement {
    /// What is guarded.
    public let text: MetricName

    /// States a guardrail.
    public init(_ text: MetricName) {
        self.text = text
    }
}
