/// The entrance for events: takes them from clients, checks their shape, hands them on.
///
/// ```swift
/// let beacon = EventCollector("Beacon endpoint", throughput: .perSecond(20_000), replicas: 8)
/// ```
public struct EventCollector: Component {
    public var declaration: ComponentDeclaration

    /// Declares an event collector.
    public init(
        _ title: String? = nil,
        throughput: Rate? = nil, replicas: Count? = nil, latency: TimeSpan? = nil,
        availability: Share? = nil, technology: String? = nil, notes: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaration = ComponentDeclaration(
            .eventCollector, title, technology: technology, notes: notes,
            at: SourceLocation(file, line, column)
        ) {
            $0[.throughput] = throughput
            $0[.replicas] = replicas
            $0[.latency] = latency
            $0[.availability] = availability
        }
    }
}

extension ComponentKind {
    /// The kind of every ``EventCollector``.
    public static let eventCollector: Self = Self(
        "eventCollector", "Takes events from clients, checks their shape and hands them to a stream.",
        plane: .data, family: .stream,
        after: [.client],
        before: [.eventStream],
        written: "EventCollector()", EventCollector())
}
