/// What is skewed in the data, and what is done about it.
///
/// ```swift
/// Bias("only shown results can be clicked", correctedBy: "1 % exploration traffic")
/// ```
public struct Bias: Statement, DataStatement {
    /// What is skewed.
    public let text: String
    /// What is done about it.
    public let correction: String?

    /// States a bias.
    public init(_ text: String, correctedBy correction: String? = nil) {
        self.text = text
        self.correction = correction
    }
}
