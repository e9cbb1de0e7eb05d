/// An append-only log or queue of events; also a work queue or a dead-letter queue.
///
/// ```swift
/// let clicks = EventStream("Searches and clicks", rate: .perSecond(40_000), technology: "Kafka")
/// ```
public struct EventStream: Component {
    public var declaration: ComponentDeclaration

    /// Declares an event stream.
    public init(
        _ title: String? = nil,
        delay: TimeSpan? = nil, retention: TimeSpan? = nil, rate: Rate? = nil, payload: ByteCount? = nil,
        shards: Count? = nil, technology: String? = nil, notes: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaration = ComponentDeclaration(
            .eventStream, title, technology: technology, notes: notes, at: SourceLocation(file, line, column)
        ) {
            $0[.delay] = delay
            $0[.retention] = retention
            $0[.rate] = rate
            $0[.payload] = payload
            $0[.shards] = shards
        }
    }
}

extension ComponentKind {
    /// The kind of every ``EventStream``.
    public static let eventStream: Self = Self(
        "eventStream", "An append-only log or queue that carries events on.",
        plane: .data, family: .stream,
        after: [.client, .endUser, .service, .eventCollector, .changeCapture],
        before: [.dataLake, .dataWarehouse, .streamFeaturePipeline, .labelJoiner, .streamJob],
        written: "EventStream()", EventStream())
}
