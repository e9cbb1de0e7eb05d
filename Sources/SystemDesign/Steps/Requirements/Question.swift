/// A question to ask before designing, and the answer that the design builds on.
///
/// ```swift
/// Question("Are results personalised?", answer: "No: the picture alone decides.")
/// ```
public struct Question: Statement, RequirementsStatement {
    /// What is unclear.
    public let question: String
    /// What the design takes as the answer.
    public let answer: String

    /// States a question with its answer.
    public init(_ question: String, answer: String) {
        self.question = question
        self.answer = answer
    }
}
