/// The versions of a model, with their lineage and stage.
///
/// ```swift
/// let registry = ModelRegistry(keeps: 5, technology: "MLflow")
/// ```
public struct ModelRegistry: Component {
    public var declaration: ComponentDeclaration

    /// Declares a model registry.
    public init(
        _ title: String? = nil,
        keeps: Count? = nil, technology: String? = nil, notes: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaration = ComponentDeclaration(
            .modelRegistry, title, technology: technology, notes: notes,
            at: SourceLocation(file, line, column)
        ) {
            $0[.keeps] = keeps
        }
    }
}

extension ComponentKind {
    /// Keeps model versions with their lineage and stage.
    public static let modelRegistry = ComponentKind(
        "modelRegistry", "Keeps model versions with their lineage and stage.",
        plane: .training, family: .model)
}
