/// A job that builds a search index.
///
/// ```swift
/// let builder = IndexBuilder("Index builder", shards: 12)
/// ```
public struct IndexBuilder: Component {
    public var declaration: ComponentDeclaration

    /// Declares an index builder.
    public init(
        _ title: String? = nil,
        duration: TimeSpan? = nil, every cadence: TimeSpan? = nil, shards: Count? = nil,
        technology: String? = nil, notes: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaration = ComponentDeclaration(
            .indexBuilder, title, technology: technology, notes: notes, at: SourceLocation(file, line, column)
        ) {
            $0[.duration] = duration
            $0[.cadence] = cadence
            $0[.shards] = shards
        }
    }
}

extension ComponentKind {
    /// Builds a search index from vectors or documents.
    public static let indexBuilder = ComponentKind(
        "indexBuilder", "Builds a search index from vectors or documents.",
        plane: .training, family: .compute)
}
