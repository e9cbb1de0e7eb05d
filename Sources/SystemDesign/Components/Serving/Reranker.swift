/// Puts a short list into its final order.
///
/// ```swift
/// let reranker = Reranker("Final order", batchSize: 200, latency: .milliseconds(30))
/// ```
public struct Reranker: Component {
    public var declaration: ComponentDeclaration

    /// Declares a reranker.
    public init(
        _ title: String? = nil,
        algorithm: String? = nil, throughput: Rate? = nil, replicas: Count? = nil,
        upTo maximumReplicas: Count? = nil, accelerators: Count? = nil, memory: ByteCount? = nil,
        batchSize: Count? = nil, batchDelay: TimeSpan? = nil, concurrency: Count? = nil,
        candidates: Count? = nil, latency: TimeSpan? = nil, timeout: TimeSpan? = nil,
        availability: Share? = nil, technology: String? = nil, notes: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaration = ComponentDeclaration(
            .reranker, title, technology: technology, notes: notes, at: SourceLocation(file, line, column)
        ) {
            $0[.algorithm] = algorithm
            $0[.throughput] = throughput
            $0[.replicas] = replicas
            $0[.maximumReplicas] = maximumReplicas
            $0[.accelerators] = accelerators
            $0[.memory] = memory
            $0[.batchSize] = batchSize
            $0[.batchDelay] = batchDelay
            $0[.concurrency] = concurrency
            $0[.candidates] = candidates
            $0[.latency] = latency
            $0[.timeout] = timeout
            $0[.availability] = availability
        }
    }
}

extension ComponentKind {
    /// The kind of every ``Reranker``.
    public static let reranker: Self = Self(
        "reranker",
        "Puts a short list of candidates into its final order: rules, diversity, the whole slate.",
        plane: .serving, family: .model,
        after: [.heavyRanker, .vectorIndex],
        before: [.policyEngine, .mixer, .service, .onlineFeatureStore],
        written: "Reranker()", Reranker())
}
