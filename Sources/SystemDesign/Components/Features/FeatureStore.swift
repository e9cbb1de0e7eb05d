/// A store of feature values.
///
/// ```swift
/// let online = FeatureStore(.online, entries: .millions(50), latency: .milliseconds(5), technology: "Redis")
/// ```
public struct FeatureStore: Component {
    /// Which side of the store.
    public enum Side: Sendable {
        /// The history of values, for point-in-time joins in training.
        case offline
        /// The latest values, for serving at low latency.
        case online
    }

    public var declaration: ComponentDeclaration

    /// Declares a feature store.
    public init(
        _ side: Side, _ title: String? = nil,
        freshness: TimeSpan? = nil, retention: TimeSpan? = nil, timeToLive: TimeSpan? = nil,
        throughput: Rate? = nil, writeThroughput: Rate? = nil, entries: Count? = nil,
        entrySize: ByteCount? = nil, size: ByteCount? = nil, memory: ByteCount? = nil, shards: Count? = nil,
        replicas: Count? = nil, batchSize: Count? = nil, latency: TimeSpan? = nil, timeout: TimeSpan? = nil,
        availability: Share? = nil, technology: String? = nil, notes: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        let kind: ComponentKind =
            switch side {
            case .offline: .offlineFeatureStore
            case .online: .onlineFeatureStore
            }
        declaration = ComponentDeclaration(
            kind, title, technology: technology, notes: notes, at: SourceLocation(file, line, column)
        ) {
            $0[.freshness] = freshness
            $0[.retention] = retention
            $0[.timeToLive] = timeToLive
            $0[.throughput] = throughput
            $0[.writeThroughput] = writeThroughput
            $0[.entries] = entries
            $0[.entrySize] = entrySize
            $0[.size] = size
            $0[.memory] = memory
            $0[.shards] = shards
            $0[.replicas] = replicas
            $0[.batchSize] = batchSize
            $0[.latency] = latency
            $0[.timeout] = timeout
            $0[.availability] = availability
        }
    }
}

extension ComponentKind {
    /// The kind of ``FeatureStore`` that is ``FeatureStore/Side/offline``.
    public static let offlineFeatureStore: Self = Self(
        "offlineFeatureStore", "Keeps the history of feature values, for point-in-time joins.",
        plane: .features, family: .store,
        after: [.batchFeaturePipeline, .streamFeaturePipeline],
        before: [.datasetBuilder, .onlineFeatureStore, .modelServer, .heavyRanker, .featureServer],
        written: "FeatureStore(.offline)", FeatureStore(.offline))

    /// The kind of ``FeatureStore`` that is ``FeatureStore/Side/online``.
    public static let onlineFeatureStore: Self = Self(
        "onlineFeatureStore", "Serves the latest feature values at low latency.",
        plane: .features, family: .store,
        after: [.batchFeaturePipeline, .streamFeaturePipeline],
        before: [.datasetBuilder, .onlineFeatureStore, .modelServer, .heavyRanker, .featureServer],
        written: "FeatureStore(.online)", FeatureStore(.online))
}
