/// An append-only log or queue of events.
///
/// ```swift
/// let clicks = EventStream("Searches and clicks", rate: .perSecond(40_000), technology: "Kafka")
/// ```
public struct EventStream: Component {
    public var declaration: ComponentDeclaration

    /// Declares an event stream.
    public init(
        _ title: String? = nil,
        rate: Rate? = nil, retention: TimeSpan? = nil, technology: String? = nil, notes: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaration = ComponentDeclaration(
            .eventStream, title, technology: technology, notes: notes, at: SourceLocation(file, line, column)
        ) {
            $0[.rate] = rate
            $0[.retention] = retention
        }
    }
}

extension ComponentKind {
    /// An append-only log or queue that carries events on.
    public static let eventStream = ComponentKind(
        "eventStream", "An append-only log or queue that carries events on.",
        plane: .data, family: .stream)
}
