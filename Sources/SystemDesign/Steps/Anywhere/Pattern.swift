/// A known way of building that the design follows.
///
/// ```swift
/// Pattern("prediction cache", at: cache, because: "one photo is asked for often")
/// ```
public struct Pattern: Statement, AnywhereStatement {
    /// What it is called.
    public let name: String
    /// Where it is followed.
    public let components: [String]
    /// Why.
    public let reason: String?

    /// States a pattern that is followed.
    public init(_ name: String, at components: any Component..., because reason: String? = nil) {
        self.name = name
        self.components = components.map(\.id)
        self.reason = reason
    }

    public var references: [String] { components }
}
