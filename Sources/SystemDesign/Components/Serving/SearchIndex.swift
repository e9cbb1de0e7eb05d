/// An index that finds by words or by place.
///
/// ```swift
/// let nearby = SearchIndex(.geo, "Events nearby", candidates: 2_000, latency: .milliseconds(10))
/// ```
public struct SearchIndex: Component {
    /// What it finds by.
    public enum Content: Sendable {
        /// Words.
        case text
        /// Places.
        case geo
    }

    public var declaration: ComponentDeclaration

    /// Declares a search index.
    public init(
        _ content: Content, _ title: String? = nil,
        algorithm: String? = nil, freshness: TimeSpan? = nil, throughput: Rate? = nil,
        writeThroughput: Rate? = nil, entries: Count? = nil, size: ByteCount? = nil, memory: ByteCount? = nil,
        shards: Count? = nil, replicas: Count? = nil, candidates: Count? = nil, latency: TimeSpan? = nil,
        timeout: TimeSpan? = nil, availability: Share? = nil, technology: String? = nil, notes: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        let kind: ComponentKind =
            switch content {
            case .text: .textIndex
            case .geo: .geoIndex
            }
        declaration = ComponentDeclaration(
            kind, title, technology: technology, notes: notes, at: SourceLocation(file, line, column)
        ) {
            $0[.algorithm] = algorithm
            $0[.freshness] = freshness
            $0[.throughput] = throughput
            $0[.writeThroughput] = writeThroughput
            $0[.entries] = entries
            $0[.size] = size
            $0[.memory] = memory
            $0[.shards] = shards
            $0[.replicas] = replicas
            $0[.candidates] = candidates
            $0[.latency] = latency
            $0[.timeout] = timeout
            $0[.availability] = availability
        }
    }
}

extension ComponentKind {
    /// The kind of ``SearchIndex`` that is ``SearchIndex/Content/text``.
    public static let textIndex: Self = Self(
        "textIndex", "Finds documents by their words: an inverted index.",
        plane: .serving, family: .store,
        after: [.indexBuilder, .changeCapture, .service],
        before: [.lightRanker, .heavyRanker, .candidateGenerator],
        written: "SearchIndex(.text)", SearchIndex(.text))

    /// The kind of ``SearchIndex`` that is ``SearchIndex/Content/geo``.
    public static let geoIndex: Self = Self(
        "geoIndex", "Finds what is near a place.",
        plane: .serving, family: .store,
        after: [.indexBuilder, .changeCapture, .service],
        before: [.lightRanker, .heavyRanker, .candidateGenerator],
        written: "SearchIndex(.geo)", SearchIndex(.geo))
}
