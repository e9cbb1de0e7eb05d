/// Chooses and prices by bid and score.
///
/// ```swift
/// let auction = Auction("Second-price auction", latency: .milliseconds(5))
/// ```
public struct Auction: Component {
    public var declaration: ComponentDeclaration

    /// Declares an auction.
    public init(
        _ title: String? = nil,
        throughput: Rate? = nil, replicas: Count? = nil, upTo maximumReplicas: Count? = nil,
        latency: TimeSpan? = nil, timeout: TimeSpan? = nil, availability: Share? = nil,
        technology: String? = nil, notes: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaration = ComponentDeclaration(
            .auction, title, technology: technology, notes: notes, at: SourceLocation(file, line, column)
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
    /// The kind of every ``Auction``.
    public static let auction: Self = Self(
        "auction", "Chooses and prices by bid and score.",
        plane: .serving, family: .serving,
        after: [.heavyRanker, .policyEngine],
        before: [.service, .mixer, .predictionLog],
        written: "Auction()", Auction())
}
