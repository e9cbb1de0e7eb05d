/// Files that training writes: checkpoints, tables, reports.
///
/// ```swift
/// let checkpoints = ArtifactStore("Checkpoints", retention: .days(30))
/// ```
public struct ArtifactStore: Component {
    public var declaration: ComponentDeclaration

    /// Declares an artifact store.
    public init(
        _ title: String? = nil,
        retention: TimeSpan? = nil, size: ByteCount? = nil, keeps: Count? = nil,
        technology: String? = nil, notes: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaration = ComponentDeclaration(
            .artifactStore, title, technology: technology, notes: notes,
            at: SourceLocation(file, line, column)
        ) {
            $0[.retention] = retention
            $0[.size] = size
            $0[.keeps] = keeps
        }
    }
}

extension ComponentKind {
    /// The kind of every ``ArtifactStore``.
    public static let artifactStore: Self = Self(
        "artifactStore", "Keeps the files that training writes: checkpoints, tables, reports.",
        plane: .training, family: .store,
        after: [.trainer, .evaluator],
        before: [.modelRegistry, .trainer],
        written: "ArtifactStore()", ArtifactStore())
}
