/// Labels with the guideline that they were made by.
///
/// ```swift
/// let grades = LabelStore("Graded pairs")
/// ```
public struct LabelStore: Component {
    public var declaration: ComponentDeclaration

    /// Declares a label store.
    public init(
        _ title: String? = nil,
        retention: TimeSpan? = nil, entries: Count? = nil, technology: String? = nil, notes: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaration = ComponentDeclaration(
            .labelStore, title, technology: technology, notes: notes, at: SourceLocation(file, line, column)
        ) {
            $0[.retention] = retention
            $0[.entries] = entries
        }
    }
}

extension ComponentKind {
    /// The kind of every ``LabelStore``.
    public static let labelStore: Self = Self(
        "labelStore", "Keeps labels with the version of the guideline they follow.",
        plane: .data, family: .store,
        after: [.humanReviewer, .annotationService, .labelJoiner],
        before: [.datasetBuilder, .evaluator, .performanceMonitor],
        written: "LabelStore()", LabelStore())
}
