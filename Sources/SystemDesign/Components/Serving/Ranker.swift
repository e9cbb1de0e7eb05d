/// A model that puts candidates into order.
///
/// ```swift
/// let heavy = Ranker(.heavy, "Multi-task ranker", candidates: 500, latency: .milliseconds(60))
/// ```
public struct Ranker: Component {
    /// How much a candidate may cost.
    public enum Weight: Sendable {
        /// Little: thousands of candidates, a cheap model.
        case light
        /// Much: a few hundred candidates, the main model.
        case heavy
    }

    public var declaration: ComponentDeclaration

    /// Declares a ranker.
    public init(
        _ weight: Weight, _ title: String? = nil,
        algorithm: String? = nil, throughput: Rate? = nil, parameters: Count? = nil,
        parameterSize: ByteCount? = nil, replicas: Count? = nil, upTo maximumReplicas: Count? = nil,
        accelerators: Count? = nil, memory: ByteCount? = nil, batchSize: Count? = nil,
        batchDelay: TimeSpan? = nil, concurrency: Count? = nil, candidates: Count? = nil,
        latency: TimeSpan? = nil, timeout: TimeSpan? = nil, availability: Share? = nil,
        technology: String? = nil, notes: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        let kind: ComponentKind =
            switch weight {
            case .light: .lightRanker
            case .heavy: .heavyRanker
            }
        declaration = ComponentDeclaration(
            kind, title, technology: technology, notes: notes, at: SourceLocation(file, line, column)
        ) {
            $0[.algorithm] = algorithm
            $0[.throughput] = throughput
            $0[.parameters] = parameters
            $0[.parameterSize] = parameterSize
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
    /// The kind of ``Ranker`` that is ``Ranker/Weight/light``.
    public static let lightRanker: Self = Self(
        "lightRanker", "Thins out many candidates with a cheap model, or fuses several lists.",
        plane: .serving, family: .model,
        after: [.candidateGenerator, .vectorIndex, .lightRanker, .modelRegistry],
        before: [.heavyRanker, .reranker, .onlineFeatureStore, .policyEngine, .mixer],
        written: "Ranker(.light)", Ranker(.light))

    /// The kind of ``Ranker`` that is ``Ranker/Weight/heavy``.
    public static let heavyRanker: Self = Self(
        "heavyRanker", "Scores a few hundred candidates with the main model.",
        plane: .serving, family: .model,
        after: [.candidateGenerator, .vectorIndex, .lightRanker, .modelRegistry],
        before: [.heavyRanker, .reranker, .onlineFeatureStore, .policyEngine, .mixer],
        written: "Ranker(.heavy)", Ranker(.heavy))
}
