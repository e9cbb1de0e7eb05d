/// Where people explore data and try models.
///
/// ```swift
/// let notebooks = Notebook("Notebooks", technology: "Jupyter")
/// ```
public struct Notebook: Component {
    public var declaration: ComponentDeclaration

    /// Declares a notebook.
    public init(
        _ title: String? = nil,
        technology: String? = nil, notes: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaration = ComponentDeclaration(
            .notebook, title, technology: technology, notes: notes, at: SourceLocation(file, line, column)
        )
    }
}

extension ComponentKind {
    /// The kind of every ``Notebook``.
    public static let notebook: Self = Self(
        "notebook", "Where people explore data and try models.",
        plane: .training, family: .compute,
        after: [.dataWarehouse, .offlineFeatureStore],
        before: [.trainer, .featureRegistry],
        written: "Notebook()", Notebook())
}
