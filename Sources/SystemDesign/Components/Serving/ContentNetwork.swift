/// Copies of content near its readers.
///
/// ```swift
/// let edge = ContentNetwork("CDN", timeToLive: .hours(1), hitRate: .percent(95))
/// ```
public struct ContentNetwork: Component {
    public var declaration: ComponentDeclaration

    /// Declares a content network.
    public init(
        _ title: String? = nil,
        timeToLive: TimeSpan? = nil, latency: TimeSpan? = nil, availability: Share? = nil,
        hitRate: Share? = nil, technology: String? = nil, notes: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaration = ComponentDeclaration(
            .contentNetwork, title, technology: technology, notes: notes,
            at: SourceLocation(file, line, column)
        ) {
            $0[.timeToLive] = timeToLive
            $0[.latency] = latency
            $0[.availability] = availability
            $0[.hitRate] = hitRate
        }
    }
}

extension ComponentKind {
    /// The kind of every ``ContentNetwork``.
    public static let contentNetwork: Self = Self(
        "contentNetwork", "Keeps copies of content near those who read it.",
        plane: .serving, family: .store,
        after: [.objectStore, .service],
        before: [.client, .endUser],
        written: "ContentNetwork()", ContentNetwork())
}
