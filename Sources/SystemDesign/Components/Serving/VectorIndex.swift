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
        algorithm: String? = nil, vectors: Count? = nil, dimensions: Count? = nil,
        codeSize: ByteCount? = nil, shards: Count? = nil, replicas: Count? = nil, size: ByteCount? = nil,
        latency: TimeSpan? = nil, freshness: TimeSpan? = nil, technology: String? = nil,
        notes: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaration = ComponentDeclaration(
            .vectorIndex, title, technology: technology, notes: notes, at: SourceLocation(file, line, column)
        ) {
            $0[.algorithm] = algorithm
            $0[.vectors] = vectors
            $0[.dimensions] = dimensions
            $0[.codeSize] = codeSize
            $0[.shards] = shards
            $0[.replicas] = replicas
            $0[.size] = size
            $0[.latency] = latency
            $0[.freshness] = freshness
        }
    }
}

extension ComponentKind {
    /// Finds approximate nearest neighbours of a vector.
    public static let vectorIndex = ComponentKind(
        "vectorIndex", "Finds approximate nearest neighbours of a vector.",
        plane: .serving, family: .store)
}
