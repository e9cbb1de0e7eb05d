/// Rules that decide what may be shown.
///
/// ```swift
/// let policy = PolicyEngine("Safety and dedup", latency: .milliseconds(15))
/// ```
public struct PolicyEngine: Component {
    public var declaration: ComponentDeclaration

    /// Declares a policy engine.
    public init(
        _ title: String? = nil,
        latency: TimeSpan? = nil, replicas: Count? = nil, technology: String? = nil, notes: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaration = ComponentDeclaration(
            .policyEngine, title, technology: technology, notes: notes, at: SourceLocation(file, line, column)
        ) {
            $0[.latency] = latency
            $0[.replicas] = replicas
        }
    }
}

extension ComponentKind {
    /// Decides what may be shown or done: safety, eligibility, limits.
    public static let policyEngine = ComponentKind(
        "policyEngine", "Decides what may be shown or done: safety, eligibility, limits.",
        plane: .serving, family: .serving)
}
