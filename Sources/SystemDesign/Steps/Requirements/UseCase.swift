/// Something that somebody does with the system.
///
/// ```swift
/// UseCase("find a product from a photo", by: "a shopper")
/// ```
public struct UseCase: Statement, RequirementsStatement {
    /// What is done.
    public let text: String
    /// Who does it.
    public let actor: String?

    /// States a use case.
    public init(_ text: String, by actor: String? = nil) {
        self.text = text
        self.actor = actor
    }
}
