/// An interface of another company, or of a team that promises as little.
///
/// ```swift
/// let maps = ExternalService("Travel times", latency: .milliseconds(80), timeout: .milliseconds(120))
/// ```
public struct ExternalService: Component {
    public var declaration: ComponentDeclaration

    /// Declares an external service.
    public init(
        _ title: String? = nil,
        throughput: Rate? = nil, latency: TimeSpan? = nil, timeout: TimeSpan? = nil,
        availability: Share? = nil, technology: String? = nil, notes: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaration = ComponentDeclaration(
            .externalService, title, technology: technology, notes: notes,
            at: SourceLocation(file, line, column)
        ) {
            $0[.throughput] = throughput
            $0[.latency] = latency
            $0[.timeout] = timeout
            $0[.availability] = availability
        }
    }
}

extension ComponentKind {
    /// The kind of every ``ExternalService``.
    public static let externalService: Self = Self(
        "externalService", "An interface of another company, outside of our trust and our control.",
        plane: .actors, family: .actor,
        after: [.service, .preprocessor, .featureServer],
        before: [.eventStream, .service, .featureServer],
        written: "ExternalService()", ExternalService())
}
