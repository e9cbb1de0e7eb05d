/// A model that turns input into an embedding, online.
///
/// ```swift
/// let encoder = Encoder("Query tower", dimensions: 256, batchSize: 8, latency: .milliseconds(40))
/// ```
public struct Encoder: Component {
    public var declaration: ComponentDeclaration

    /// Declares an encoder.
    public init(
        _ title: String? = nil,
        throughput: Rate? = nil, dimensions: Count? = nil, parameters: Count? = nil,
        parameterSize: ByteCount? = nil, replicas: Count? = nil, upTo maximumReplicas: Count? = nil,
        accelerators: Count? = nil, memory: ByteCount? = nil, batchSize: Count? = nil,
        batchDelay: TimeSpan? = nil, concurrency: Count? = nil, latency: TimeSpan? = nil,
        timeout: TimeSpan? = nil, availability: Share? = nil, technology: String? = nil, notes: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaration = ComponentDeclaration(
            .encoder, title, technology: technology, notes: notes, at: SourceLocation(file, line, column)
        ) {
            $0[.throughput] = throughput
            $0[.dimensions] = dimensions
            $0[.parameters] = parameters
            $0[.parameterSize] = parameterSize
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
    /// The kind of every ``Encoder``.
    public static let encoder: Self = Self(
        "encoder", "Turns an input into an embedding, online.",
        plane: .serving, family: .model,
        after: [.preprocessor, .service, .queryUnderstanding, .modelRegistry],
        before: [.vectorIndex, .heavyRanker, .modelServer],
        written: "Encoder()", Encoder())
}
