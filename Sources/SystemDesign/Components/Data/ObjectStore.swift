/// A store of large objects: images, video, documents.
///
/// ```swift
/// let photos = ObjectStore("Photos", size: .terabytes(400))
/// ```
public struct ObjectStore: Component {
    public var declaration: ComponentDeclaration

    /// Declares an object store.
    public init(
        _ title: String? = nil,
        retention: TimeSpan? = nil, entries: Count? = nil, entrySize: ByteCount? = nil,
        size: ByteCount? = nil, latency: TimeSpan? = nil, technology: String? = nil, notes: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaration = ComponentDeclaration(
            .objectStore, title, technology: technology, notes: notes, at: SourceLocation(file, line, column)
        ) {
            $0[.retention] = retention
            $0[.entries] = entries
            $0[.entrySize] = entrySize
            $0[.size] = size
            $0[.latency] = latency
        }
    }
}

extension ComponentKind {
    /// The kind of every ``ObjectStore``.
    public static let objectStore: Self = Self(
        "objectStore", "Keeps large opaque objects under a key: images, video, documents.",
        plane: .data, family: .store,
        after: [.client, .service],
        before: [.preprocessor, .batchJob, .embeddingJob, .datasetBuilder],
        written: "ObjectStore()", ObjectStore())
}
