/// A server that answers with a model's predictions.
///
/// ```swift
/// let classifier = ModelServer("Spam classifier", latency: .milliseconds(20))
/// ```
public struct ModelServer: Component {
    public var declaration: ComponentDeclaration

    /// Declares a model server.
    public init(
        _ title: String? = nil,
        latency: TimeSpan? = nil, batchSize: Count? = nil, replicas: Count? = nil, throughput: Rate? = nil,
        technology: String? = nil, notes: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaration = ComponentDeclaration(
            .modelServer, title, technology: technology, notes: notes, at: SourceLocation(file, line, column)
        ) {
            $0[.latency] = latency
            $0[.batchSize] = batchSize
            $0[.replicas] = replicas
            $0[.throughput] = throughput
        }
    }
}

extension ComponentKind {
    /// Answers requests with a model's predictions.
    public static let modelServer = ComponentKind(
        "modelServer", "Answers requests with a model's predictions.",
        plane: .serving, family: .serving)
}
