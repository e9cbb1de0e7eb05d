/// Makes of raw input what a model takes.
///
/// ```swift
/// let crop = Preprocessor("Crop and resize", latency: .milliseconds(20))
/// ```
public struct Preprocessor: Component {
    public var declaration: ComponentDeclaration

    /// Declares a preprocessor.
    public init(
        _ title: String? = nil,
        throughput: Rate? = nil, replicas: Count? = nil, upTo maximumReplicas: Count? = nil,
        accelerators: Count? = nil, memory: ByteCount? = nil, batchSize: Count? = nil,
        batchDelay: TimeSpan? = nil, concurrency: Count? = nil, latency: TimeSpan? = nil,
        timeout: TimeSpan? = nil, availability: Share? = nil, technology: String? = nil, notes: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaration = ComponentDeclaration(
            .preprocessor, title, technology: technology, notes: notes, at: SourceLocation(file, line, column)
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
    /// The kind of every ``Preprocessor``.
    public static let preprocessor: Self = Self(
        "preprocessor", "Turns raw input into what a model takes: decodes, crops, tokenises.",
        plane: .serving, family: .serving,
        after: [.service, .objectStore, .eventStream],
        before: [.encoder, .modelServer],
        written: "Preprocessor()", Preprocessor())
}
