/// A model server that turns input into an embedding.
///
/// ```swift
/// let encoder = Encoder("Query encoder", latency: .milliseconds(40), batchSize: 8, dimensions: 256)
/// ```
public struct Encoder: Component {
    public var declaration: ComponentDeclaration

    /// Declares an encoder.
    public init(
        _ title: String? = nil,
        latency: TimeSpan? = nil, batchSize: Count? = nil, dimensions: Count? = nil, replicas: Count? = nil,
        throughput: Rate? = nil, technology: String? = nil, notes: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaration = ComponentDeclaration(
            .encoder, title, technology: technology, notes: notes, at: SourceLocation(file, line, column)
        ) {
            $0[.latency] = latency
            $0[.batchSize] = batchSize
            $0[.dimensions] = dimensions
            $0[.replicas] = replicas
            $0[.throughput] = throughput
        }
    }
}

extension ComponentKind {
    /// Turns an input into an embedding, online.
    public static let encoder = ComponentKind(
        "encoder", "Turns an input into an embedding, online.",
        plane: .serving, family: .serving)
}
