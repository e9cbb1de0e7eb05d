/// A job that makes training examples: it joins, samples and splits.
///
/// ```swift
/// let pairs = DatasetBuilder("Pair builder", join: .pointInTime, every: .days(1))
/// ```
public struct DatasetBuilder: Component {
    public var declaration: ComponentDeclaration

    /// Declares a dataset builder.
    public init(
        _ title: String? = nil, join: FeatureJoin? = nil,
        every cadence: TimeSpan? = nil, duration: TimeSpan? = nil, window: TimeSpan? = nil,
        entries: Count? = nil, size: ByteCount? = nil, technology: String? = nil, notes: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaration = ComponentDeclaration(
            .datasetBuilder, title, technology: technology, notes: notes,
            at: SourceLocation(file, line, column)
        ) {
            $0[.join] = join
            $0[.cadence] = cadence
            $0[.duration] = duration
            $0[.window] = window
            $0[.entries] = entries
            $0[.size] = size
        }
    }
}

/// Which values of features are put beside a label.
public enum FeatureJoin: String, AttributeRepresentable, Hashable, Codable, CaseIterable {
    /// Those that were known when the label's event happened.
    case pointInTime
    /// Those that were served then, from a log.
    case logged
    /// Those that are newest now.
    case latest
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
