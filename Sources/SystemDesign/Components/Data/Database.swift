/// A database that an application writes and reads.
///
/// ```swift
/// let catalogue = Database(.operational, "Catalogue", technology: "PostgreSQL")
/// ```
public struct Database: Component {
    /// What the database is used for.
    public enum Role: Sendable {
        /// The transactional source of truth of an application.
        case operational
    }

    public var declaration: ComponentDeclaration

    /// Declares a database.
    public init(
        _ role: Role, _ title: String? = nil,
        size: ByteCount? = nil, latency: TimeSpan? = nil, technology: String? = nil, notes: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        let kind: ComponentKind =
            switch role {
            case .operational: .operationalDatabase
            }
        declaration = ComponentDeclaration(
            kind, title, technology: technology, notes: notes, at: SourceLocation(file, line, column)
        ) {
            $0[.size] = size
            $0[.latency] = latency
        }
    }
}

extension ComponentKind {
    /// The transactional source of truth of an application.
    public static let operationalDatabase = ComponentKind(
        "operationalDatabase", "The transactional source of truth of an application.",
        plane: .data, family: .store)
}
