/// Sends messages to people, within limits.
///
/// ```swift
/// let push = NotificationService("Push", rate: .perSecond(3_000))
/// ```
public struct NotificationService: Component {
    public var declaration: ComponentDeclaration

    /// Declares a notification service.
    public init(
        _ title: String? = nil,
        rate: Rate? = nil, throughput: Rate? = nil, replicas: Count? = nil, technology: String? = nil,
        notes: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaration = ComponentDeclaration(
            .notificationService, title, technology: technology, notes: notes,
            at: SourceLocation(file, line, column)
        ) {
            $0[.rate] = rate
            $0[.throughput] = throughput
            $0[.replicas] = replicas
        }
    }
}

extension ComponentKind {
    /// The kind of every ``NotificationService``.
    public static let notificationService: Self = Self(
        "notificationService", "Sends messages to people, within limits.",
        plane: .serving, family: .serving,
        after: [.batchInference, .service, .policyEngine],
        before: [.endUser, .client],
        written: "NotificationService()", NotificationService())
}
