/// What runs jobs in their order, and again when they fail.
///
/// ```swift
/// let workflows = Orchestrator("Workflows", technology: "Airflow")
/// ```
public struct Orchestrator: Component {
    public var declaration: ComponentDeclaration

    /// Declares an orchestrator.
    public init(
        _ title: String? = nil,
        every cadence: TimeSpan? = nil, technology: String? = nil, notes: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaration = ComponentDeclaration(
            .orchestrator, title, technology: technology, notes: notes, at: SourceLocation(file, line, column)
        ) {
            $0[.cadence] = cadence
        }
    }
}

extension ComponentKind {
    /// The kind of every ``Orchestrator``.
    public static let orchestrator: Self = Self(
        "orchestrator",
        "Runs jobs in their order, on a schedule or when something happens, and again when they fail.",
        plane: .training, family: .compute,
        after: [.retrainTrigger, .alerting],
        before: [.batchFeaturePipeline, .datasetBuilder, .trainer, .batchInference],
        written: "Orchestrator()", Orchestrator())
}
