/// What may go wrong with the whole undertaking, and what is done about it.
///
/// ```swift
/// Risk("the vendor ends its interface", mitigation: "a cached copy of a week")
/// ```
public struct Risk: Statement, AnywhereStatement {
    /// What may go wrong.
    public let text: String
    /// What is done about it.
    public let mitigation: String?

    /// States a risk.
    public init(_ text: String, mitigation: String? = nil) {
        self.text = text
        self.mitigation = mitigation
    }
}
