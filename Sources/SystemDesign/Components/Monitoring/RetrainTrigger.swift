/// The policy by which a retraining starts.
///
/// ```swift
/// let retrain = RetrainTrigger("Retrain policy", every: .weeks(1))
/// ```
public struct RetrainTrigger: Component {
    public var declaration: ComponentDeclaration

    /// Declares a retrain trigger.
    public init(
        _ title: String? = nil,
        every cadence: TimeSpan? = nil, technology: String? = nil, notes: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaration = ComponentDeclaration(
            .retrainTrigger, title, technology: technology, notes: notes,
            at: SourceLocation(file, line, column)
        ) {
            $0[.cadence] = cadence
        }
    }
}

extension ComponentKind {
    /// The kind of every ``RetrainTrigger``.
    public static let retrainTrigger: Self = Self(
        "retrainTrigger", "Decides when a retraining starts: on a schedule, on drift, on new data.",
        plane: .monitoring, family: .observation,
        after: [.alerting, .driftMonitor, .performanceMonitor],
        before: [.orchestrator, .trainer, .datasetBuilder],
        written: "RetrainTrigger()", RetrainTrigger())
}
