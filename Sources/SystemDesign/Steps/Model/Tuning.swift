/// How hyper-parameters are found.
///
/// ```swift
/// Tuning("50 trials of Bayesian search, on the validation week")
/// ```
public struct Tuning: Statement, ModelStatement {
    /// How.
    public let text: String
    /// What searches.
    public let component: String?

    /// States how hyper-parameters are found.
    public init(_ text: String, at component: (any Component)? = nil) {
        self.text = text
        self.component = component?.id
    }

    public var references: [String] { [component].compactMap(\.self) }
}
