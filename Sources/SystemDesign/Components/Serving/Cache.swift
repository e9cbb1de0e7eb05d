/// Answers kept for a while, to save work.
///
/// ```swift
/// let cache = Cache("Result cache", timeToLive: .minutes(10), hitRate: .percent(20))
/// ```
public struct Cache: Component {
    public var declaration: ComponentDeclaration

    /// Declares a cache.
    public init(
        _ title: String? = nil,
        latency: TimeSpan? = nil, timeToLive: TimeSpan? = nil, hitRate: Share? = nil,
        size: ByteCount? = nil, technology: String? = nil, notes: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaration = ComponentDeclaration(
            .cache, title, technology: technology, notes: notes, at: SourceLocation(file, line, column)
        ) {
            $0[.latency] = latency
            $0[.timeToLive] = timeToLive
            $0[.hitRate] = hitRate
            $0[.size] = size
        }
    }
}

extension ComponentKind {
    /// Keeps answers for a while, to save work.
    public static let cache = ComponentKind(
        "cache", "Keeps answers for a while, to save work.",
        plane: .serving, family: .store)
}
