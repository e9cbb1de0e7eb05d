/// Raw data in files.
///
/// ```swift
/// let lake = DataLake("Data lake", retention: .days(400), technology: "Iceberg")
/// ```
public struct DataLake: Component {
    public var declaration: ComponentDeclaration

    /// Declares a data lake.
    public init(
        _ title: String? = nil,
        delay: TimeSpan? = nil, retention: TimeSpan? = nil, size: ByteCount? = nil,
        technology: String? = nil, notes: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaration = ComponentDeclaration(
            .dataLake, title, technology: technology, notes: notes, at: SourceLocation(file, line, column)
        ) {
            $0[.delay] = delay
            $0[.retention] = retention
            $0[.size] = size
        }
    }
}

extension ComponentKind {
    /// The kind of every ``DataLake``.
    public static let dataLake: Self = Self(
        "dataLake", "Keeps raw data in files, for batch jobs to read.",
        plane: .data, family: .store,
        after: [.eventStream, .changeCapture],
        before: [.batchFeaturePipeline, .batchJob, .datasetBuilder],
        written: "DataLake()", DataLake())
}
