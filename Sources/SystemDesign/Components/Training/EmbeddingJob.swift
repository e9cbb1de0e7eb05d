/// A job that computes embeddings of a whole catalogue.
///
/// ```swift
/// let embedding = EmbeddingJob("Catalogue embedding", throughput: .perSecond(20_000))
/// ```
public struct EmbeddingJob: Component {
    public var declaration: ComponentDeclaration

    /// Declares an embedding job.
    public init(
        _ title: String? = nil,
        throughput: Rate? = nil, duration: TimeSpan? = nil, every cadence: TimeSpan? = nil,
        accelerators: Count? = nil, technology: String? = nil, notes: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaration = ComponentDeclaration(
            .embeddingJob, title, technology: technology, notes: notes, at: SourceLocation(file, line, column)
        ) {
            $0[.throughput] = throughput
            $0[.duration] = duration
            $0[.cadence] = cadence
            $0[.accelerators] = accelerators
        }
    }
}

extension ComponentKind {
    /// Computes the embeddings of a whole catalogue.
    public static let embeddingJob = ComponentKind(
        "embeddingJob", "Computes the embeddings of a whole catalogue.",
        plane: .training, family: .compute)
}
