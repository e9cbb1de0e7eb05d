/// Model versions with their lineage.
///
/// ```swift
/// let registry = ModelRegistry("Models", keeps: 5, technology: "MLflow")
/// ```
public struct ModelRegistry: Component {
    public var declaration: ComponentDeclaration

    /// Declares a model registry.
    public init(
        _ title: String? = nil,
        retention: TimeSpan? = nil, keeps: Count? = nil, technology: String? = nil, notes: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaration = ComponentDeclaration(
            .modelRegistry, title, technology: technology, notes: notes,
            at: SourceLocation(file, line, column)
        ) {
            $0[.retention] = retention
            $0[.keeps] = keeps
        }
    }
}

extension ComponentKind {
    /// The kind of every ``ModelRegistry``.
    public static let modelRegistry: Self = Self(
        "modelRegistry", "Keeps model versions with their lineage and stage.",
        plane: .training, family: .model,
        after: [.evaluator, .trainer, .calibrator],
        before: [.modelServer, .encoder, .heavyRanker, .batchInference, .rolloutController],
        written: "ModelRegistry()", ModelRegistry())
}
