/// A source of candidates: from a large set it picks what may be worth ranking.
///
/// ```swift
/// let similar = CandidateGenerator("Two-tower retrieval", candidates: 500, latency: .milliseconds(30))
/// ```
public struct CandidateGenerator: Component {
    public var declaration: ComponentDeclaration

    /// Declares a candidate generator.
    public init(
        _ title: String? = nil,
        algorithm: String? = nil, throughput: Rate? = nil, replicas: Count? = nil,
        upTo maximumReplicas: Count? = nil, candidates: Count? = nil, latency: TimeSpan? = nil,
        timeout: TimeSpan? = nil, availability: Share? = nil, technology: String? = nil,
        notes: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaration = ComponentDeclaration(
            .candidateGenerator, title, technology: technology, notes: notes,
            at: SourceLocation(file, line, column)
        ) {
            $0[.algorithm] = algorithm
            $0[.throughput] = throughput
            $0[.replicas] = replicas
            $0[.maximumReplicas] = maximumReplicas
            $0[.candidates] = candidates
            $0[.latency] = latency
            $0[.timeout] = timeout
            $0[.availability] = availability
        }
    }
}

extension ComponentKind {
    /// The kind of every ``CandidateGenerator``.
    public static let candidateGenerator: Self = Self(
        "candidateGenerator", "Picks from a large set what may be worth ranking.",
        plane: .serving, family: .serving,
        after: [.service, .modelRegistry],
        before: [.vectorIndex, .lightRanker, .heavyRanker, .keyValueStore],
        written: "CandidateGenerator()", CandidateGenerator())
}
