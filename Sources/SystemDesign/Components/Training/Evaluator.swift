/// A job that judges a model before it goes on.
///
/// ```swift
/// let gate = Evaluator("Offline gate", duration: .hours(1))
/// ```
public struct Evaluator: Component {
    public var declaration: ComponentDeclaration

    /// Declares an evaluator.
    public init(
        _ title: String? = nil,
        every cadence: TimeSpan? = nil, duration: TimeSpan? = nil, technology: String? = nil,
        notes: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaration = ComponentDeclaration(
            .evaluator, title, technology: technology, notes: notes, at: SourceLocation(file, line, column)
        ) {
            $0[.cadence] = cadence
            $0[.duration] = duration
        }
    }
}

extension ComponentKind {
    /// The kind of every ``Evaluator``.
    public static let evaluator: Self = Self(
        "evaluator", "Judges a model offline and decides on its promotion.",
        plane: .training, family: .model,
        after: [.trainer, .calibrator, .datasetBuilder],
        before: [.modelRegistry, .dashboard],
        written: "Evaluator()", Evaluator())
}
