/// A job that makes training examples: it joins, samples and splits.
///
/// ```swift
/// let pairs = DatasetBuilder("Pair builder", every: .days(1))
/// ```
public struct DatasetBuilder: Component {
    public var declaration: ComponentDeclaration

    /// Declares a dataset builder.
    public init(
        _ title: String? = nil,
        every cadence: TimeSpan? = nil, duration: TimeSpan? = nil, window: TimeSpan? = nil,
        entries: Count? = nil, size: ByteCount? = nil, technology: String? = nil, notes: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaration = ComponentDeclaration(
            .datasetBuilder, title, technology: technology, notes: notes,
            at: SourceLocation(file, line, column)
        ) {
            $0[.cadence] = cadence
            $0[.duration] = duration
            $0[.window] = window
            $0[.entries] = entries
            $0[.size] = size
        }
    }
}

extension ComponentKind {
    /// The kind of every ``DatasetBuilder``.
    public static let datasetBuilder: Self = Self(
        "datasetBuilder", "Joins, samples and splits data into training examples.",
        plane: .training, family: .compute,
        after: [.offlineFeatureStore, .labelJoiner, .labelStore, .dataLake],
        before: [.trainer, .tuner, .evaluator],
        written: "DatasetBuilder()", DatasetBuilder())
}
