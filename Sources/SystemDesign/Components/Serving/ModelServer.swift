/// A server that answers with predictions.
///
/// ```swift
/// let classifier = ModelServer("Classifier", replicas: 4, latency: .milliseconds(20))
/// ```
public struct ModelServer: Component {
    public var declaration: ComponentDeclaration

    /// Declares a model server.
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
            .modelServer, title, technology: technology, notes: notes, at: SourceLocation(file, line, column)
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
    /// The kind of every ``ModelServer``.
    public static let modelServer: Self = Self(
        "modelServer", "Answers requests with a model's predictions.",
        plane: .serving, family: .model,
        after: [.service, .gateway, .modelRegistry],
        before: [.onlineFeatureStore, .policyEngine, .predictionLog],
        written: "ModelServer()", ModelServer())
}
