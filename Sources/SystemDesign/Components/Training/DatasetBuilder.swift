/// A job that joins, samples and splits data into training examples.
///
/// ```swift
/// let pairs = DatasetBuilder("Pair builder", every: .weeks(1))
/// ```
public struct DatasetBuilder: Component {
    public var declaration: ComponentDeclaration

    /// Declares a dataset builder.
    public init(
        _ title: String? = nil,
        every cadence: TimeSpan? = nil, duration: TimeSpan? = nil, size: ByteCount? = nil,
        technology: String? = nil, notes: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaration = ComponentDeclaration(
            .datasetBuilder, title, technology: technology, notes: notes,
            at: SourceLocation(file, line, column)
        ) {
            $0[.cadence] = cadence
            $0[.duration] = duration
            $0[.size] = size
        }
    }
}

extension ComponentKind {
    /// Joins, samples and splits data into training examples.
    public static let datasetBuilder = ComponentKind(
        "datasetBuilder", "Joins, samples and splits data into training examples.",
        plane: .training, family: .compute)
}
