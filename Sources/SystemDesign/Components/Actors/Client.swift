/// An app, a web page or a device that starts requests.
///
/// ```swift
/// let app = Client("Shopping app")
/// ```
public struct Client: Component {
    public var declaration: ComponentDeclaration

    /// Declares a client.
    public init(
        _ title: String? = nil,
        rate: Rate? = nil, technology: String? = nil, notes: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaration = ComponentDeclaration(
            .client, title, technology: technology, notes: notes, at: SourceLocation(file, line, column)
        ) {
            $0[.rate] = rate
        }
    }
}

extension ComponentKind {
    /// The kind of every ``Client``.
    public static let client: Self = Self(
        "client", "An app, a page or a device in which a person uses the system.",
        plane: .actors, family: .actor,
        after: [],
        before: [.gateway, .service, .eventStream, .eventCollector],
        written: "Client()", Client())
}
