/// Decides what may be shown or done.
///
/// ```swift
/// let policy = PolicyEngine("Safety", latency: .milliseconds(10))
/// ```
public struct PolicyEngine: Component {
    public var declaration: ComponentDeclaration

    /// Declares a policy engine.
    public init(
        _ title: String? = nil,
        throughput: Rate? = nil, replicas: Count? = nil, upTo maximumReplicas: Count? = nil,
        latency: TimeSpan? = nil, timeout: TimeSpan? = nil, availability: Share? = nil,
        technology: String? = nil, notes: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaration = ComponentDeclaration(
            .policyEngine, title, technology: technology, notes: notes, at: SourceLocation(file, line, column)
        ) {
            $0[.throughput] = throughput
            $0[.replicas] = replicas
            $0[.maximumReplicas] = maximumReplicas
            $0[.latency] = latency
            $0[.timeout] = timeout
            $0[.availability] = availability
        }
    }
}

extension ComponentKind {
    /// The kind of every ``PolicyEngine``.
    public static let policyEngine: Self = Self(
        "policyEngine", "Decides what may be shown or done: safety, eligibility, thresholds, pacing.",
        plane: .serving, family: .serving,
        after: [.reranker, .heavyRanker, .modelServer, .ruleEngine],
        before: [.service, .mixer, .reviewQueue],
        written: "PolicyEngine()", PolicyEngine())
}
