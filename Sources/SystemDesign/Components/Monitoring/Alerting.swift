/// Who is told when a monitor crosses its threshold.
///
/// ```swift
/// let alerts = Alerting("On-call").owner("search-oncall")
/// ```
public struct Alerting: Component {
    public var declaration: ComponentDeclaration

    /// Declares an alerting.
    public init(
        _ title: String? = nil,
        technology: String? = nil, notes: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaration = ComponentDeclaration(
            .alerting, title, technology: technology, notes: notes, at: SourceLocation(file, line, column)
        )
    }
}

extension ComponentKind {
    /// Tells people, or starts a job, when a monitor crosses its threshold.
    public static let alerting = ComponentKind(
        "alerting", "Tells people, or starts a job, when a monitor crosses its threshold.",
        plane: .monitoring, family: .observation)
}
