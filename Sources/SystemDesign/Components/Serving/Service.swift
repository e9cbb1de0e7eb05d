/// An application service that orchestrates others.
///
/// ```swift
/// let search = Service("Search service", replicas: 40, timeout: .milliseconds(250))
/// ```
public struct Service: Component {
    public var declaration: ComponentDeclaration

    /// Declares a service.
    public init(
        _ title: String? = nil,
        throughput: Rate? = nil, replicas: Count? = nil, upTo maximumReplicas: Count? = nil,
        concurrency: Count? = nil, latency: TimeSpan? = nil, timeout: TimeSpan? = nil,
        availability: Share? = nil, technology: String? = nil, notes: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaration = ComponentDeclaration(
            .service, title, technology: technology, notes: notes, at: SourceLocation(file, line, column)
        ) {
            $0[.throughput] = throughput
            $0[.replicas] = replicas
            $0[.maximumReplicas] = maximumReplicas
            $0[.concurrency] = concurrency
            $0[.latency] = latency
            $0[.timeout] = timeout
            $0[.availability] = availability
        }
    }
}

extension ComponentKind {
    /// The kind of every ``Service``.
    public static let service: Self = Self(
        "service", "An application service that orchestrates others.",
        plane: .serving, family: .serving,
        after: [.gateway, .client],
        before: [
            .candidateGenerator, .heavyRanker, .modelServer, .onlineFeatureStore, .cache, .eventStream,
            .predictionLog,
        ],
        written: "Service()", Service())
}
