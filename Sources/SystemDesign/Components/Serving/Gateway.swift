/// The entrance of the system.
///
/// ```swift
/// let gateway = Gateway("API gateway", latency: .milliseconds(5))
/// ```
public struct Gateway: Component {
    public var declaration: ComponentDeclaration

    /// Declares a gateway.
    public init(
        _ title: String? = nil,
        throughput: Rate? = nil, replicas: Count? = nil, upTo maximumReplicas: Count? = nil,
        latency: TimeSpan? = nil, timeout: TimeSpan? = nil, availability: Share? = nil,
        technology: String? = nil, notes: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaration = ComponentDeclaration(
            .gateway, title, technology: technology, notes: notes, at: SourceLocation(file, line, column)
        ) {
            $0[.throughput] = throughput
            $0[.replicas] = replicas
            $0[.maximumReplicas] = maximumReplicas
            $0[.latency] = latency
            $0[.timeout] = timeout
            $0[.availability] = availability
        }
    }
}

extension ComponentKind {
    /// The kind of every ``Gateway``.
    public static let gateway: Self = Self(
        "gateway", "The entrance: routing, authentication, rate limits.",
        plane: .serving, family: .serving,
        after: [.client, .endUser],
        before: [.service, .experimentService, .modelServer],
        written: "Gateway()", Gateway())
}
