/// Tells which arm of an experiment a request is in.
///
/// ```swift
/// let arms = ExperimentService("Experiments", latency: .milliseconds(2))
/// ```
public struct ExperimentService: Component {
    public var declaration: ComponentDeclaration

    /// Declares an experiment service.
    public init(
        _ title: String? = nil,
        throughput: Rate? = nil, replicas: Count? = nil, upTo maximumReplicas: Count? = nil,
        latency: TimeSpan? = nil, timeout: TimeSpan? = nil, availability: Share? = nil,
        technology: String? = nil, notes: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaration = ComponentDeclaration(
            .experimentService, title, technology: technology, notes: notes,
            at: SourceLocation(file, line, column)
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
    /// The kind of every ``ExperimentService``.
    public static let experimentService: Self = Self(
        "experimentService", "Assigns requests to the arms of experiments.",
        plane: .serving, family: .serving,
        after: [.gateway, .service],
        before: [.service, .modelServer, .predictionLog],
        written: "ExperimentService()", ExperimentService())
}
