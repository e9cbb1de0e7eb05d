/// A store of feature values.
///
/// ```swift
/// let online = FeatureStore(.online, latency: .milliseconds(5), technology: "Redis")
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
        latency: TimeSpan? = nil, freshness: TimeSpan? = nil, batchSize: Count? = nil,
        size: ByteCount? = nil, retention: TimeSpan? = nil, technology: String? = nil, notes: String? = nil,
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
            $0[.latency] = latency
            $0[.freshness] = freshness
            $0[.batchSize] = batchSize
            $0[.size] = size
            $0[.retention] = retention
        }
    }
}

extension ComponentKind {
    /// Keeps the history of feature values, for point-in-time joins.
    public static let offlineFeatureStore = ComponentKind(
        "offlineFeatureStore", "Keeps the history of feature values, for point-in-time joins.",
        plane: .features, family: .store)

    /// Serves the latest feature values at low latency.
    public static let onlineFeatureStore = ComponentKind(
        "onlineFeatureStore", "Serves the latest feature values at low latency.",
        plane: .features, family: .store)
}
