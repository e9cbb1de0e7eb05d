/// A training job.
///
/// ```swift
/// let trainer = Trainer("Contrastive trainer", every: .weeks(1), duration: .days(3), accelerators: 64)
/// ```
public struct Trainer: Component {
    public var declaration: ComponentDeclaration

    /// Declares a trainer.
    public init(
        _ title: String? = nil,
        algorithm: String? = nil, every cadence: TimeSpan? = nil, duration: TimeSpan? = nil,
        window: TimeSpan? = nil, parameters: Count? = nil, accelerators: Count? = nil,
        batchSize: Count? = nil, technology: String? = nil, notes: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaration = ComponentDeclaration(
            .trainer, title, technology: technology, notes: notes, at: SourceLocation(file, line, column)
        ) {
            $0[.algorithm] = algorithm
            $0[.cadence] = cadence
            $0[.duration] = duration
            $0[.window] = window
            $0[.parameters] = parameters
            $0[.accelerators] = accelerators
            $0[.batchSize] = batchSize
        }
    }
}

extension ComponentKind {
    /// The kind of every ``Trainer``.
    public static let trainer: Self = Self(
        "trainer", "Fits a model to a data set.",
        plane: .training, family: .model,
        after: [.datasetBuilder, .retrainTrigger, .orchestrator],
        before: [.evaluator, .calibrator, .modelRegistry, .experimentTracker],
        written: "Trainer()", Trainer())
}
