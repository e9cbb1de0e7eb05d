/// Answers what may be done with whose data.
///
/// ```swift
/// let consent = ConsentService("Privacy flags", latency: .milliseconds(5))
/// ```
public struct ConsentService: Component {
    public var declaration: ComponentDeclaration

    /// Declares a consent service.
    public init(
        _ title: String? = nil,
        throughput: Rate? = nil, replicas: Count? = nil, latency: TimeSpan? = nil,
        timeout: TimeSpan? = nil, availability: Share? = nil, technology: String? = nil,
        notes: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaration = ComponentDeclaration(
            .consentService, title, technology: technology, notes: notes,
            at: SourceLocation(file, line, column)
        ) {
            $0[.throughput] = throughput
            $0[.replicas] = replicas
            $0[.latency] = latency
            $0[.timeout] = timeout
            $0[.availability] = availability
        }
    }
}

extension ComponentKind {
    /// The kind of every ``ConsentService``.
    public static let consentService: Self = Self(
        "consentService", "Tells at run time what may be done with whose data.",
        plane: .data, family: .serving,
        after: [.operationalDatabase],
        before: [.service, .streamFeaturePipeline, .datasetBuilder],
        written: "ConsentService()", ConsentService())
}
