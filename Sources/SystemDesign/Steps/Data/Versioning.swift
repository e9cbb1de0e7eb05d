/// How a version of the data, or of what is made from it, can be had again.
///
/// ```swift
/// Versioning("a snapshot each day, named by the training run", of: photos)
/// ```
public struct Versioning: Statement, DataStatement, ModelStatement, ServingStatement {
    /// How.
    public let text: String
    /// Of what.
    public let component: String?

    /// States how versions are kept.
    public init(_ text: String, of component: (any Component)? = nil) {
        self.text = text
        self.component = component?.id
    }

    public var references: [String] { [component].compactMap(\.self) }
}
