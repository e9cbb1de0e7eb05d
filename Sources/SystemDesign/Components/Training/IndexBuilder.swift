/// A job that builds a search index.
///
/// ```swift
/// let indexing = IndexBuilder("Index build", shards: 12)
/// ```
public struct IndexBuilder: Component {
    public var declaration: ComponentDeclaration

    /// Declares an index builder.
    public init(
        _ title: String? = nil,
        algorithm: String? = nil, every cadence: TimeSpan? = nil, duration: TimeSpan? = nil,
        shards: Count? = nil, technology: String? = nil, notes: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaration = ComponentDeclaration(
            .indexBuilder, title, technology: technology, notes: notes, at: SourceLocation(file, line, column)
        ) {
            $0[.algorithm] = algorithm
            $0[.cadence] = cadence
            $0[.duration] = duration
            $0[.shards] = shards
        }
    }
}

extension ComponentKind {
    /// The kind of every ``IndexBuilder``.
    public static let indexBuilder: Self = Self(
        "indexBuilder", "Builds a search index from vectors or documents.",
        plane: .training, family: .compute,
        after: [.embeddingJob, .operationalDatabase],
        before: [.vectorIndex, .textIndex, .geoIndex],
        written: "IndexBuilder()", IndexBuilder())
}
