/// A candidate model on mirrored traffic.
///
/// ```swift
/// let shadow = ShadowServer("Next version", replicas: 2)
/// ```
public struct ShadowServer: Component {
    public var declaration: ComponentDeclaration

    /// Declares a shadow server.
    public init(
        _ title: String? = nil,
        algorithm: String? = nil, throughput: Rate? = nil, parameters: Count? = nil,
        parameterSize: ByteCount? = nil, replicas: Count? = nil, upTo maximumReplicas: Count? = nil,
        accelerators: Count? = nil, memory: ByteCount? = nil, batchSize: Count? = nil,
        batchDelay: TimeSpan? = nil, concurrency: Count? = nil, latency: TimeSpan? = nil,
        timeout: TimeSpan? = nil, availability: Share? = nil, technology: String? = nil, notes: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaration = ComponentDeclaration(
            .shadowServer, title, technology: technology, notes: notes, at: SourceLocation(file, line, column)
        ) {
            $0[.algorithm] = algorithm
            $0[.throughput] = throughput
            $0[.parameters] = parameters
            $0[.parameterSize] = parameterSize
            $0[.replicas] = replicas
            $0[.maximumReplicas] = maximumReplicas
            $0[.accelerators] = accelerators
            $0[.memory] = memory
            $0[.batchSize] = batchSize
            $0[.batchDelay] = batchDelay
            $0[.concurrency] = concurrency
            $0[.latency] = latency
            $0[.timeout] = timeout
            $0[.availability] = availability
        }
    }
}

extension ComponentKind {
    /// The kind of every ``ShadowServer``.
    public static let shadowServer: Self = Self(
        "shadowServer", "Runs a candidate model on mirrored traffic, its answers only logged.",
        plane: .serving, family: .model,
        after: [.gateway, .service, .rolloutController],
        before: [.predictionLog, .onlineFeatureStore],
        written: "ShadowServer()", ShadowServer())
}
