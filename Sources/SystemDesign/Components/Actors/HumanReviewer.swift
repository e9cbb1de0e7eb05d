/// A person who labels, rates, moderates or approves.
///
/// ```swift
/// let panel = HumanReviewer("Similarity panel", throughput: .perDay(300), people: 40)
/// ```
public struct HumanReviewer: Component {
    public var declaration: ComponentDeclaration

    /// Declares a human reviewer.
    public init(
        _ title: String? = nil,
        delay: TimeSpan? = nil, throughput: Rate? = nil, people: Count? = nil, technology: String? = nil,
        notes: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaration = ComponentDeclaration(
            .humanReviewer, title, technology: technology, notes: notes,
            at: SourceLocation(file, line, column)
        ) {
            $0[.delay] = delay
            $0[.throughput] = throughput
            $0[.people] = people
        }
    }
}

extension ComponentKind {
    /// The kind of every ``HumanReviewer``.
    public static let humanReviewer: Self = Self(
        "humanReviewer", "A person or a panel that labels, rates, moderates or approves.",
        plane: .actors, family: .actor,
        after: [.reviewQueue, .annotationService],
        before: [.labelStore, .datasetBuilder, .modelRegistry, .rolloutController],
        written: "HumanReviewer()", HumanReviewer())
}
