/// Fetches, merges and derives features for a request.
///
/// ```swift
/// let features = FeatureServer("Feature service", batchSize: 500, latency: .milliseconds(12))
/// ```
public struct FeatureServer: Component {
    public var declaration: ComponentDeclaration

    /// Declares a feature server.
    public init(
        _ title: String? = nil,
        throughput: Rate? = nil, replicas: Count? = nil, upTo maximumReplicas: Count? = nil,
        batchSize: Count? = nil, latency: TimeSpan? = nil, timeout: TimeSpan? = nil,
        availability: Share? = nil, technology: String? = nil, notes: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaration = ComponentDeclaration(
            .featureServer, title, technology: technology, notes: notes,
            at: SourceLocation(file, line, column)
        ) {
            $0[.throughput] = throughput
            $0[.replicas] = replicas
            $0[.maximumReplicas] = maximumReplicas
            $0[.batchSize] = batchSize
            $0[.latency] = latency
            $0[.timeout] = timeout
            $0[.availability] = availability
        }
    }
}

extension ComponentKind {
    /// The kind of every ``FeatureServer``.
    public static let featureServer: Self = Self(
        "featureServer", "Fetches, merges and derives the features of a request.",
        plane: .serving, family: .serving,
        after: [.service, .heavyRanker, .modelServer],
        before: [.onlineFeatureStore, .externalService, .modelServer, .predictionLog],
        written: "FeatureServer()", FeatureServer())
}
