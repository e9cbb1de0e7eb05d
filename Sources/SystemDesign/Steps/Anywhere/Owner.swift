/// Who answers for which components.
///
/// ```swift
/// Owner("search team", of: index, encoder)
/// ```
public struct Owner: Statement, AnywhereStatement {
    /// Who it is.
    public let name: String
    /// What is owned.
    public let components: [String]

    /// States who owns something.
    public init(_ name: String, of components: any Component...) {
        self.name = name
        self.components = components.map(\.id)
    }

    public var references: [String] { components }
}
