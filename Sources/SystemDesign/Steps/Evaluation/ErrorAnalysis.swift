/// Where one looks for what the model gets wrong.
///
/// ```swift
/// ErrorAnalysis("the 100 worst errors of each category, every release")
/// ```
public struct ErrorAnalysis: Statement, EvaluationStatement {
    /// What is looked at.
    public let text: String

    /// States how errors are analysed.
    public init(_ text: String) {
        self.text = text
    }
}
