/// Raw data in files, for batch jobs to read.
///
/// ```swift
/// let lake = DataLake(retention: .days(400), technology: "Iceberg")
/// ```
public struct DataLake: Component {
    public var declaration: ComponentDeclaration

    /// Declares a data lake.
    public init(
        _ title: String? = nil,
        size: ByteCount? = nil, retention: TimeSpan? = nil, technology: String? = nil, notes: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaration = ComponentDeclaration(
            .dataLake, title, technology: technology, notes: notes, at: SourceLocation(file, line, column)
        ) {
            $0[.size] = size
            $0[.retention] = retention
        }
    }
}

extension ComponentKind {
    /// Keeps raw data in files, for batch jobs to read.
    public static let dataLake = ComponentKind(
        "dataLake", "Keeps raw data in files, for batch jobs to read.",
        plane: .data, family: .store)
}
