/// The entrance: routing, authentication, limits.
///
/// ```swift
/// let gateway = Gateway(latency: .milliseconds(10))
/// ```
public struct Gateway: Component {
    public var declaration: ComponentDeclaration

    /// Declares a gateway.
    public init(
        _ title: String? = nil,
        latency: TimeSpan? = nil, rate: Rate? = nil, technology: String? = nil, notes: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaration = ComponentDeclaration(
            .gateway, title, technology: technology, notes: notes, at: SourceLocation(file, line, column)
        ) {
            $0[.latency] = latency
            $0[.rate] = rate
        }
    }
}

extension ComponentKind {
    /// The entrance: routing, authentication, rate limits.
    public static let gateway = ComponentKind(
        "gateway", "The entrance: routing, authentication, rate limits.",
        plane: .serving, family: .serving)
}
