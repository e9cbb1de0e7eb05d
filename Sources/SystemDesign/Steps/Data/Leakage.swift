/// Something that the model could learn from and will not have when it predicts.
///
/// ```swift
/// Leakage("the courier is known only after the order", preventedBy: "features as of order time")
/// ```
public struct Leakage: Statement, DataStatement, ModelStatement, EvaluationStatement {
    /// What leaks.
    public let text: String
    /// How that is prevented.
    public let remedy: String

    /// States a leak and how it is stopped.
    public init(_ text: String, preventedBy remedy: String) {
        self.text = text
        self.remedy = remedy
    }
}
