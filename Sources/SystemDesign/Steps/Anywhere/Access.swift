/// Who may see or change what, and how that is enforced.
///
/// ```swift
/// Access("analysts", to: photos, by: "role, after training; every access is logged")
/// ```
public struct Access: Statement, AnywhereStatement {
    /// Who may.
    public let role: String
    /// What may be accessed.
    public let components: [String]
    /// How that is enforced.
    public let control: String

    /// States who may access something.
    public init(_ role: String, to components: any Component..., by control: String) {
        self.role = role
        self.components = components.map(\.id)
        self.control = control
    }

    public var references: [String] { components }
}
