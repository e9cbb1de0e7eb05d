/// How hyper-parameters are found.
///
/// ```swift
/// Tuning("50 trials of Bayesian search", on: .validation)
/// ```
public struct Tuning: Statement, ModelStatement {
    /// How.
    public let text: String
    /// What decides between the trials.
    public let part: DatasetPart?
    /// What searches.
    public let component: String?

    /// States how hyper-parameters are found.
    public init(_ text: String, on part: DatasetPart? = nil, at component: (any Component)? = nil) {
        self.text = text
        self.part = part
        self.component = component?.id
    }

    public var references: [String] { [component].compactMap(\.self) }
}
