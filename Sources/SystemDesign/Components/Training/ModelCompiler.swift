/// A step that makes a model small or fast: it quantises, prunes, compiles.
///
/// ```swift
/// let compiler = ModelCompiler("int8 for phones", technology: "ExecuTorch")
/// ```
public struct ModelCompiler: Component {
    public var declaration: ComponentDeclaration

    /// Declares a model compiler.
    public init(
        _ title: String? = nil,
        algorithm: String? = nil, duration: TimeSpan? = nil, technology: String? = nil,
        notes: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaration = ComponentDeclaration(
            .modelCompiler, title, technology: technology, notes: notes,
            at: SourceLocation(file, line, column)
        ) {
            $0[.algorithm] = algorithm
            $0[.duration] = duration
        }
    }
}

extension ComponentKind {
    /// The kind of every ``ModelCompiler``.
    public static let modelCompiler: Self = Self(
        "modelCompiler", "Makes a model small or fast for where it runs: quantises, prunes, compiles.",
        plane: .training, family: .model,
        after: [.trainer, .modelRegistry],
        before: [.modelRegistry, .evaluator, .client],
        written: "ModelCompiler()", ModelCompiler())
}
