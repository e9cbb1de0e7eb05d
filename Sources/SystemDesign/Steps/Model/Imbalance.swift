/// What there is too much or too little of, and the remedy.
///
/// ```swift
/// Imbalance("camera photos are rare", remedy: "weight them 4 times")
/// ```
public struct Imbalance: Statement, ModelStatement {
    /// What is out of balance.
    public let text: String
    /// What is done about it.
    public let remedy: String

    /// States an imbalance.
    public init(_ text: String, remedy: String) {
        self.text = text
        self.remedy = remedy
    }
}
