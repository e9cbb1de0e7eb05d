/// An offline evaluation that a model must pass to be promoted.
///
/// ```swift
/// let gate = Evaluator("Offline gate")
/// ```
public struct Evaluator: Component {
    public var declaration: ComponentDeclaration

    /// Declares an evaluator.
    public init(
        _ title: String? = nil,
        duration: TimeSpan? = nil, technology: String? = nil, notes: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaration = ComponentDeclaration(
            .evaluator, title, technology: technology, notes: notes, at: SourceLocation(file, line, column)
        ) {
            $0[.duration] = duration
        }
    }
}

extension ComponentKind {
    /// Judges a model offline and decides on its promotion.
    public static let evaluator = ComponentKind(
        "evaluator", "Judges a model offline and decides on its promotion.",
        plane: .training, family: .model)
}
