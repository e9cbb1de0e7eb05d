/// Items that wait for a person.
///
/// ```swift
/// let queue = ReviewQueue("Moderation queue", delay: .hours(4), rate: .perDay(20_000))
/// ```
public struct ReviewQueue: Component {
    public var declaration: ComponentDeclaration

    /// Declares a review queue.
    public init(
        _ title: String? = nil,
        delay: TimeSpan? = nil, retention: TimeSpan? = nil, rate: Rate? = nil, technology: String? = nil,
        notes: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaration = ComponentDeclaration(
            .reviewQueue, title, technology: technology, notes: notes, at: SourceLocation(file, line, column)
        ) {
            $0[.delay] = delay
            $0[.retention] = retention
            $0[.rate] = rate
        }
    }
}

extension ComponentKind {
    /// The kind of every ``ReviewQueue``.
    public static let reviewQueue: Self = Self(
        "reviewQueue", "Holds the items that wait for a person to decide.",
        plane: .serving, family: .stream,
        after: [.policyEngine, .modelServer, .endUser],
        before: [.humanReviewer],
        written: "ReviewQueue()", ReviewQueue())
}
