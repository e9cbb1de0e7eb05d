/// A job that computes what an experiment has shown.
///
/// ```swift
/// let readout = ExperimentAnalysis("Experiment readout", every: .days(1))
/// ```
public struct ExperimentAnalysis: Component {
    public var declaration: ComponentDeclaration

    /// Declares an experiment analysis.
    public init(
        _ title: String? = nil,
        every cadence: TimeSpan? = nil, window: TimeSpan? = nil, technology: String? = nil,
        notes: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaration = ComponentDeclaration(
            .experimentAnalysis, title, technology: technology, notes: notes,
            at: SourceLocation(file, line, column)
        ) {
            $0[.cadence] = cadence
            $0[.window] = window
        }
    }
}

extension ComponentKind {
    /// The kind of every ``ExperimentAnalysis``.
    public static let experimentAnalysis: Self = Self(
        "experimentAnalysis", "Computes what an experiment has shown, with its uncertainty.",
        plane: .monitoring, family: .observation,
        after: [.predictionLog, .experimentService, .dataWarehouse],
        before: [.dashboard, .rolloutController],
        written: "ExperimentAnalysis()", ExperimentAnalysis())
}
