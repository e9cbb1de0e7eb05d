/// A job that computes embeddings of a whole catalogue.
///
/// ```swift
/// let embedding = EmbeddingJob("Catalogue embedding", throughput: .perSecond(20_000), dimensions: 256)
/// ```
public struct EmbeddingJob: Component {
    public var declaration: ComponentDeclaration

    /// Declares an embedding job.
    public init(
        _ title: String? = nil,
        every cadence: TimeSpan? = nil, duration: TimeSpan? = nil, freshness: TimeSpan? = nil,
        throughput: Rate? = nil, entries: Count? = nil, dimensions: Count? = nil, accelerators: Count? = nil,
        batchSize: Count? = nil, technology: String? = nil, notes: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaration = ComponentDeclaration(
            .embeddingJob, title, technology: technology, notes: notes, at: SourceLocation(file, line, column)
        ) {
            $0[.cadence] = cadence
            $0[.duration] = duration
            $0[.freshness] = freshness
            $0[.throughput] = throughput
            $0[.entries] = entries
            $0[.dimensions] = dimensions
            $0[.accelerators] = accelerators
            $0[.batchSize] = batchSize
        }
    }
}

extension ComponentKind {
    /// The kind of every ``EmbeddingJob``.
    public static let embeddingJob: Self = Self(
        "embeddingJob", "Computes the embeddings of a whole catalogue, or of what is new in it.",
        plane: .training, family: .compute,
        after: [.modelRegistry, .objectStore, .dataLake],
        before: [.indexBuilder, .vectorIndex, .offlineFeatureStore, .keyValueStore],
        written: "EmbeddingJob()", EmbeddingJob())
}
