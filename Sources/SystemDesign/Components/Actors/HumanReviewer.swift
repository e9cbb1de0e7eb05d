/// A person who labels, rates or approves.
///
/// ```swift
/// let panel = HumanReviewer("Similarity panel", throughput: .perDay(2_000))
/// ```
public struct HumanReviewer: Component {
    public var declaration: ComponentDeclaration

    /// Declares a human reviewer.
    public init(
        _ title: String? = nil,
        throughput: Rate? = nil, technology: String? = nil, notes: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaration = ComponentDeclaration(
            .humanReviewer, title, technology: technology, notes: notes,
            at: SourceLocation(file, line, column)
        ) {
            $0[.throughput] = throughput
        }
    }
}

extension ComponentKind {
    /// A person or a panel that labels, rates, moderates or approves.
    public static let humanReviewer = ComponentKind(
        "humanReviewer", "A person or a panel that labels, rates, moderates or approves.",
        plane: .actors, family: .actor)
}
