/// A feed of the changes that a database sees.
///
/// ```swift
/// let changes = ChangeCapture("Listing changes", delay: .seconds(5), technology: "Debezium")
/// ```
public struct ChangeCapture: Component {
    public var declaration: ComponentDeclaration

    /// Declares a change capture.
    public init(
        _ title: String? = nil,
        delay: TimeSpan? = nil, rate: Rate? = nil, technology: String? = nil, notes: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaration = ComponentDeclaration(
            .changeCapture, title, technology: technology, notes: notes,
            at: SourceLocation(file, line, column)
        ) {
            $0[.delay] = delay
            $0[.rate] = rate
        }
    }
}

extension ComponentKind {
    /// The kind of every ``ChangeCapture``.
    public static let changeCapture: Self = Self(
        "changeCapture", "Turns the row changes of a database into a stream.",
        plane: .data, family: .stream,
        after: [.operationalDatabase, .graphDatabase],
        before: [.eventStream, .dataLake, .streamFeaturePipeline, .embeddingJob, .indexBuilder],
        written: "ChangeCapture()", ChangeCapture())
}
