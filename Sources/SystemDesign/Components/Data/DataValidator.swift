/// A gate that data must pass: its schema, its ranges, its statistics.
///
/// ```swift
/// let checks = DataValidator("Schema and null rates", every: .hours(1))
/// ```
public struct DataValidator: Component {
    public var declaration: ComponentDeclaration

    /// Declares a data validator.
    public init(
        _ title: String? = nil,
        every cadence: TimeSpan? = nil, delay: TimeSpan? = nil, technology: String? = nil,
        notes: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaration = ComponentDeclaration(
            .dataValidator, title, technology: technology, notes: notes,
            at: SourceLocation(file, line, column)
        ) {
            $0[.cadence] = cadence
            $0[.delay] = delay
        }
    }
}

extension ComponentKind {
    /// The kind of every ``DataValidator``.
    public static let dataValidator: Self = Self(
        "dataValidator", "Checks schema, ranges and statistics of data on its way in, and stops what fails.",
        plane: .data, family: .compute,
        after: [.eventStream, .dataLake, .batchJob],
        before: [.dataLake, .datasetBuilder, .alerting],
        written: "DataValidator()", DataValidator())
}
