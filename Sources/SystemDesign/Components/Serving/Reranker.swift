/// A model or rules that put a short list into its final order.
///
/// ```swift
/// let reranker = Reranker(algorithm: "GBDT", latency: .milliseconds(40))
/// ```
public struct Reranker: Component {
    public var declaration: ComponentDeclaration

    /// Declares a reranker.
    public init(
        _ title: String? = nil,
        algorithm: String? = nil, latency: TimeSpan? = nil, batchSize: Count? = nil, replicas: Count? = nil,
        throughput: Rate? = nil, technology: String? = nil, notes: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaration = ComponentDeclaration(
            .reranker, title, technology: technology, notes: notes, at: SourceLocation(file, line, column)
        ) {
            $0[.algorithm] = algorithm
            $0[.latency] = latency
            $0[.batchSize] = batchSize
            $0[.replicas] = replicas
            $0[.throughput] = throughput
        }
    }
}

extension ComponentKind {
    /// Puts a short list of candidates into its final order.
    public static let reranker = ComponentKind(
        "reranker", "Puts a short list of candidates into its final order.",
        plane: .serving, family: .serving)
}
