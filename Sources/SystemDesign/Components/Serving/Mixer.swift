/// Puts lists of different things together into one.
///
/// ```swift
/// let mixer = Mixer("Posts, ads and people", latency: .milliseconds(10))
/// ```
public struct Mixer: Component {
    public var declaration: ComponentDeclaration

    /// Declares a mixer.
    public init(
        _ title: String? = nil,
        throughput: Rate? = nil, replicas: Count? = nil, upTo maximumReplicas: Count? = nil,
        latency: TimeSpan? = nil, timeout: TimeSpan? = nil, availability: Share? = nil,
        technology: String? = nil, notes: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaration = ComponentDeclaration(
            .mixer, title, technology: technology, notes: notes, at: SourceLocation(file, line, column)
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
    /// The kind of every ``Mixer``.
    public static let mixer: Self = Self(
        "mixer", "Merges lists of different things into one page.",
        plane: .serving, family: .serving,
        after: [.heavyRanker, .reranker, .auction],
        before: [.service, .policyEngine],
        written: "Mixer()", Mixer())
}
