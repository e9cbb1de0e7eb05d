/// An application service that orchestrates others.
///
/// ```swift
/// let search = Service("Search service")
/// ```
public struct Service: Component {
    public var declaration: ComponentDeclaration

    /// Declares a service.
    public init(
        _ title: String? = nil,
        latency: TimeSpan? = nil, replicas: Count? = nil, throughput: Rate? = nil,
        technology: String? = nil, notes: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaration = ComponentDeclaration(
            .service, title, technology: technology, notes: notes, at: SourceLocation(file, line, column)
        ) {
            $0[.latency] = latency
            $0[.replicas] = replicas
            $0[.throughput] = throughput
        }
    }
}

extension ComponentKind {
    /// An application service that orchestrates others.
    public static let service = ComponentKind(
        "service", "An application service that orchestrates others.",
        plane: .serving, family: .serving)
}
