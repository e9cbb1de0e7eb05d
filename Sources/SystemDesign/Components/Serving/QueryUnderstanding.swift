/// Makes of what was typed what was meant: spelling, intent, rewrites.
///
/// ```swift
/// let query = QueryUnderstanding("Spelling and intent", latency: .milliseconds(15))
/// ```
public struct QueryUnderstanding: Component {
    public var declaration: ComponentDeclaration

    /// Declares a query understanding.
    public init(
        _ title: String? = nil,
        throughput: Rate? = nil, replicas: Count? = nil, upTo maximumReplicas: Count? = nil,
        accelerators: Count? = nil, memory: ByteCount? = nil, batchSize: Count? = nil,
        batchDelay: TimeSpan? = nil, concurrency: Count? = nil, latency: TimeSpan? = nil,
        timeout: TimeSpan? = nil, availability: Share? = nil, technology: String? = nil, notes: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaration = ComponentDeclaration(
            .queryUnderstanding, title, technology: technology, notes: notes,
            at: SourceLocation(file, line, column)
        ) {
            $0[.throughput] = throughput
            $0[.replicas] = replicas
            $0[.maximumReplicas] = maximumReplicas
            $0[.accelerators] = accelerators
            $0[.memory] = memory
            $0[.batchSize] = batchSize
            $0[.batchDelay] = batchDelay
            $0[.concurrency] = concurrency
            $0[.latency] = latency
            $0[.timeout] = timeout
            $0[.availability] = availability
        }
    }
}

extension ComponentKind {
    /// The kind of every ``QueryUnderstanding``.
    public static let queryUnderstanding: Self = Self(
        "queryUnderstanding", "Makes of what was typed what was meant: spelling, intent, rewrites.",
        plane: .serving, family: .serving,
        after: [.gateway, .service],
        before: [.encoder, .textIndex, .candidateGenerator],
        written: "QueryUnderstanding()", QueryUnderstanding())
}
