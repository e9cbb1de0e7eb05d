/// An index for approximate nearest-neighbour search.
///
/// ```swift
/// let index = VectorIndex("Product index", algorithm: "IVF-PQ", vectors: .billions(10), dimensions: 256)
/// ```
public struct VectorIndex: Component {
    public var declaration: ComponentDeclaration

    /// Declares a vector index.
    public init(
        _ title: String? = nil,
        algorithm: String? = nil, distance: Distance? = nil, freshness: TimeSpan? = nil,
        throughput: Rate? = nil, writeThroughput: Rate? = nil, vectors: Count? = nil,
        dimensions: Count? = nil, codeSize: ByteCount? = nil, links: Count? = nil, size: ByteCount? = nil,
        memory: ByteCount? = nil, shards: Count? = nil, replicas: Count? = nil, candidates: Count? = nil,
        latency: TimeSpan? = nil, timeout: TimeSpan? = nil, availability: Share? = nil, recall: Share? = nil,
        technology: String? = nil, notes: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaration = ComponentDeclaration(
            .vectorIndex, title, technology: technology, notes: notes, at: SourceLocation(file, line, column)
        ) {
            $0[.algorithm] = algorithm
            $0[.distance] = distance
            $0[.freshness] = freshness
            $0[.throughput] = throughput
            $0[.writeThroughput] = writeThroughput
            $0[.vectors] = vectors
            $0[.dimensions] = dimensions
            $0[.codeSize] = codeSize
            $0[.links] = links
            $0[.size] = size
            $0[.memory] = memory
            $0[.shards] = shards
            $0[.replicas] = replicas
            $0[.candidates] = candidates
            $0[.latency] = latency
            $0[.timeout] = timeout
            $0[.availability] = availability
            $0[.recall] = recall
        }
    }
}

extension ComponentKind {
    /// The kind of every ``VectorIndex``.
    public static let vectorIndex: Self = Self(
        "vectorIndex", "Finds approximate nearest neighbours of a vector.",
        plane: .serving, family: .store,
        after: [.encoder, .indexBuilder, .embeddingJob],
        before: [.lightRanker, .heavyRanker, .reranker, .candidateGenerator],
        written: "VectorIndex()", VectorIndex())
}
