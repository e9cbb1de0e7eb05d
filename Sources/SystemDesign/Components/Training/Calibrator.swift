/// A job that turns scores into probabilities, or sets thresholds.
///
/// ```swift
/// let calibrator = Calibrator("Isotonic calibration", every: .days(1))
/// ```
public struct Calibrator: Component {
    public var declaration: ComponentDeclaration

    /// Declares a calibrator.
    public init(
        _ title: String? = nil,
        algorithm: String? = nil, every cadence: TimeSpan? = nil, duration: TimeSpan? = nil,
        technology: String? = nil, notes: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaration = ComponentDeclaration(
            .calibrator, title, technology: technology, notes: notes, at: SourceLocation(file, line, column)
        ) {
            $0[.algorithm] = algorithm
            $0[.cadence] = cadence
            $0[.duration] = duration
        }
    }
}

extension ComponentKind {
    /// The kind of every ``Calibrator``.
    public static let calibrator: Self = Self(
        "calibrator", "Fits the map from scores to probabilities, or sets thresholds.",
        plane: .training, family: .model,
        after: [.trainer, .labelJoiner],
        before: [.evaluator, .modelRegistry],
        written: "Calibrator()", Calibrator())
}
