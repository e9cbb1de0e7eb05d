/// Deterministic rules: block lists, hard filters, expert knowledge.
///
/// ```swift
/// let rules = RuleEngine("Block lists", latency: .milliseconds(5))
/// ```
public struct RuleEngine: Component {
    public var declaration: ComponentDeclaration

    /// Declares a rule engine.
    public init(
        _ title: String? = nil,
        throughput: Rate? = nil, replicas: Count? = nil, upTo maximumReplicas: Count? = nil,
        latency: TimeSpan? = nil, timeout: TimeSpan? = nil, availability: Share? = nil,
        technology: String? = nil, notes: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaration = ComponentDeclaration(
            .ruleEngine, title, technology: technology, notes: notes, at: SourceLocation(file, line, column)
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
    /// The kind of every ``RuleEngine``.
    public static let ruleEngine: Self = Self(
        "ruleEngine", "Decides by rules that people wrote.",
        plane: .serving, family: .serving,
        after: [.service, .gateway],
        before: [.policyEngine, .modelServer, .service],
        written: "RuleEngine()", RuleEngine())
}
