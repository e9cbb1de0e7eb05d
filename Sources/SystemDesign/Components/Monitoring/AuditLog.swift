/// Actions and accesses, kept unchanged.
///
/// ```swift
/// let audit = AuditLog("Moderation actions", retention: .years(2))
/// ```
public struct AuditLog: Component {
    public var declaration: ComponentDeclaration

    /// Declares an audit log.
    public init(
        _ title: String? = nil,
        retention: TimeSpan? = nil, rate: Rate? = nil, payload: ByteCount? = nil, size: ByteCount? = nil,
        technology: String? = nil, notes: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaration = ComponentDeclaration(
            .auditLog, title, technology: technology, notes: notes, at: SourceLocation(file, line, column)
        ) {
            $0[.retention] = retention
            $0[.rate] = rate
            $0[.payload] = payload
            $0[.size] = size
        }
    }
}

extension ComponentKind {
    /// The kind of every ``AuditLog``.
    public static let auditLog: Self = Self(
        "auditLog", "Records actions and accesses, unchangeably.",
        plane: .monitoring, family: .observation,
        after: [.policyEngine, .service, .humanReviewer],
        before: [],
        written: "AuditLog()", AuditLog())
}
