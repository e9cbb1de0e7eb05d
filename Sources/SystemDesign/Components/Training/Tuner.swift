/// A search for good hyper-parameters.
///
/// ```swift
/// let tuner = Tuner("Hyper-parameter search", algorithm: "Bayesian", duration: .hours(12))
/// ```
public struct Tuner: Component {
    public var declaration: ComponentDeclaration

    /// Declares a tuner.
    public init(
        _ title: String? = nil,
        algorithm: String? = nil, every cadence: TimeSpan? = nil, duration: TimeSpan? = nil,
        accelerators: Count? = nil, technology: String? = nil, notes: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaration = ComponentDeclaration(
            .tuner, title, technology: technology, notes: notes, at: SourceLocation(file, line, column)
        ) {
            $0[.algorithm] = algorithm
            $0[.cadence] = cadence
            $0[.duration] = duration
            $0[.accelerators] = accelerators
        }
    }
}

extension ComponentKind {
    /// The kind of every ``Tuner``.
    public static let tuner: Self = Self(
        "tuner", "Searches for good hyper-parameters, on validation data.",
        plane: .training, family: .model,
        after: [.datasetBuilder],
        before: [.trainer, .experimentTracker],
        written: "Tuner()", Tuner())
}
