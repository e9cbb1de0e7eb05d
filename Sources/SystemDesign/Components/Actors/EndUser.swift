/// A person who acts outside of our client: a viewer, a reporter, somebody who is asked.
///
/// ```swift
/// let viewers = EndUser("Viewers", notes: "report and hide")
/// ```
public struct EndUser: Component {
    public var declaration: ComponentDeclaration

    /// Declares an end user.
    public init(
        _ title: String? = nil,
        technology: String? = nil, notes: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaration = ComponentDeclaration(
            .endUser, title, technology: technology, notes: notes, at: SourceLocation(file, line, column)
        )
    }
}

extension ComponentKind {
    /// The kind of every ``EndUser``.
    public static let endUser: Self = Self(
        "endUser", "A person who acts outside of our client: views, reports, answers a survey.",
        plane: .actors, family: .actor,
        after: [.notificationService, .contentNetwork],
        before: [.client, .gateway, .eventStream, .reviewQueue],
        written: "EndUser()", EndUser())
}
