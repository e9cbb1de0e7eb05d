/// Labels, with the version of the policy or guideline they were made by.
///
/// ```swift
/// let grades = LabelStore("Similarity grades")
/// ```
public struct LabelStore: Component {
    public var declaration: ComponentDeclaration

    /// Declares a label store.
    public init(
        _ title: String? = nil,
        size: ByteCount? = nil, retention: TimeSpan? = nil, technology: String? = nil, notes: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaration = ComponentDeclaration(
            .labelStore, title, technology: technology, notes: notes, at: SourceLocation(file, line, column)
        ) {
            $0[.size] = size
            $0[.retention] = retention
        }
    }
}

extension ComponentKind {
    /// Keeps labels with the version of the guideline they follow.
    public static let labelStore = ComponentKind(
        "labelStore", "Keeps labels with the version of the guideline they follow.",
        plane: .data, family: .store)
}
