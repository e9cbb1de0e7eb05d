/// What carries a flow.
public enum Transport: String, AttributeRepresentable, Hashable, Codable, CaseIterable {
    /// A call by HTTP.
    case http
    /// A call by gRPC or a like protocol.
    case grpc
    /// A call within the process.
    case inProcess
    /// A topic of a log or a queue.
    case topic
    /// Files.
    case file
    /// Queries to a database.
    case sql
}
