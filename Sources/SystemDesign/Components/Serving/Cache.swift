/// Answers kept for a while, to save work.
///
/// ```swift
/// let cache = Cache("Result cache", key: "query hash, model version", timeToLive: .minutes(10), hitRate: .percent(20))
/// ```
public struct Cache: Component {
    public var declaration: ComponentDeclaration

    /// Declares a cache.
    public init(
        _ title: String? = nil,
        key: String? = nil, timeToLive: TimeSpan? = nil, throughput: Rate? = nil,
        writeThroughput: Rate? = nil, entries: Count? = nil, entrySize: ByteCount? = nil,
        size: ByteCount? = nil, memory: ByteCount? = nil, shards: Count? = nil, replicas: Count? = nil,
        latency: TimeSpan? = nil, timeout: TimeSpan? = nil, availability: Share? = nil, hitRate: Share? = nil,
        technology: String? = nil, notes: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaration = ComponentDeclaration(
            .cache, title, technology: technology, notes: notes, at: SourceLocation(file, line, column)
        ) {
            $0[.key] = key
            $0[.timeToLive] = timeToLive
            $0[.throughput] = throughput
            $0[.writeThroughput] = writeThroughput
            $0[.entries] = entries
            $0[.entrySize] = entrySize
            $0[.size] = size
            $0[.memory] = memory
            $0[.shards] = shards
            $0[.replicas] = replicas
            $0[.latency] = latency
            $0[.timeout] = timeout
            $0[.availability] = availability
            $0[.hitRate] = hitRate
        }
    }
}

extension ComponentKind {
    /// The kind of every ``Cache``.
    public static let cache: Self = Self(
        "cache", "Keeps answers for a while, to save work.",
        plane: .serving, family: .store,
        after: [.service, .batchInference, .streamFeaturePipeline],
        before: [.service, .gateway],
        written: "Cache()", Cache())
}
