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
        every cadence: TimeSpan? = nil, duration: TimeSpan? = nil, accelerators: Count? = nil,
        technology: String? = nil, notes: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaration = ComponentDeclaration(
            .trainer, title, technology: technology, notes: notes, at: SourceLocation(file, line, column)
        ) {
            $0[.cadence] = cadence
            $0[.duration] = duration
            $0[.accelerators] = accelerators
        }
    }
}

extension ComponentKind {
    /// Fits a model to a data set.
    public static let trainer = ComponentKind(
        "trainer", "Fits a model to a data set.",
        plane: .training, family: .model)
}
