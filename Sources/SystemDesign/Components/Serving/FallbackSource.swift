/// A simpler source of answers, for when the usual one is missing.
///
/// ```swift
/// let popular = FallbackSource("Most popular", freshness: .days(1))
/// ```
public struct FallbackSource: Component {
    public var declaration: ComponentDeclaration

    /// Declares a fallback source.
    public init(
        _ title: String? = nil,
        freshness: TimeSpan? = nil, entries: Count? = nil, latency: TimeSpan? = nil,
        availability: Share? = nil, technology: String? = nil, notes: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaration = ComponentDeclaration(
            .fallbackSource, title, technology: technology, notes: notes,
            at: SourceLocation(file, line, column)
        ) {
            $0[.freshness] = freshness
            $0[.entries] = entries
            $0[.latency] = latency
            $0[.availability] = availability
        }
    }
}

extension ComponentKind {
    /// The kind of every ``FallbackSource``.
    public static let fallbackSource: Self = Self(
        "fallbackSource", "Gives a simpler answer where the usual one is missing.",
        plane: .serving, family: .serving,
        after: [.batchJob, .batchInference],
        before: [.service, .gateway, .policyEngine],
        written: "FallbackSource()", FallbackSource())
}
