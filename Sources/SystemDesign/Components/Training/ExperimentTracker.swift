/// A record of every training run: data, code, parameters, results.
///
/// ```swift
/// let runs = ExperimentTracker("Runs", technology: "MLflow")
/// ```
public struct ExperimentTracker: Component {
    public var declaration: ComponentDeclaration

    /// Declares an experiment tracker.
    public init(
        _ title: String? = nil,
        retention: TimeSpan? = nil, technology: String? = nil, notes: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaration = ComponentDeclaration(
            .experimentTracker, title, technology: technology, notes: notes,
            at: SourceLocation(file, line, column)
        ) {
            $0[.retention] = retention
        }
    }
}

extension ComponentKind {
    /// The kind of every ``ExperimentTracker``.
    public static let experimentTracker: Self = Self(
        "experimentTracker", "Records every training run with its data, code, parameters and results.",
        plane: .training, family: .store,
        after: [.trainer, .tuner, .evaluator],
        before: [.modelRegistry, .dashboard],
        written: "ExperimentTracker()", ExperimentTracker())
}
