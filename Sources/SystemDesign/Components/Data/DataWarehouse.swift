/// Curated tables for analysis and for jobs.
///
/// ```swift
/// let tables = DataWarehouse("Warehouse", freshness: .days(1), technology: "BigQuery")
/// ```
public struct DataWarehouse: Component {
    public var declaration: ComponentDeclaration

    /// Declares a data warehouse.
    public init(
        _ title: String? = nil,
        freshness: TimeSpan? = nil, retention: TimeSpan? = nil, size: ByteCount? = nil,
        technology: String? = nil, notes: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaration = ComponentDeclaration(
            .dataWarehouse, title, technology: technology, notes: notes,
            at: SourceLocation(file, line, column)
        ) {
            $0[.freshness] = freshness
            $0[.retention] = retention
            $0[.size] = size
        }
    }
}

extension ComponentKind {
    /// The kind of every ``DataWarehouse``.
    public static let dataWarehouse: Self = Self(
        "dataWarehouse", "Keeps curated tables, for analysis and for batch jobs.",
        plane: .data, family: .store,
        after: [.batchJob, .dataLake, .changeCapture],
        before: [.batchFeaturePipeline, .datasetBuilder, .experimentAnalysis, .dashboard],
        written: "DataWarehouse()", DataWarehouse())
}
