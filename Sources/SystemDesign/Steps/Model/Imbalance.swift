/// What there is too much or too little of, and the remedy.
///
/// ```swift
/// Imbalance("camera photos are rare", ratio: 20, remedy: "repeat them 4 times", on: .training)
/// ```
public struct Imbalance: Statement, ModelStatement {
    /// What is out of balance.
    public let text: String
    /// How many of the common there are for one of the rare.
    public let ratio: Count?
    /// What is done about it.
    public let remedy: String
    /// To which rows.
    public let part: DatasetPart?

    /// States an imbalance.
    public init(_ text: String, ratio: Count? = nil, remedy: String, on part: DatasetPart? = nil) {
        self.text = text
        self.ratio = ratio
        self.remedy = remedy
        self.part = part
    }
}
