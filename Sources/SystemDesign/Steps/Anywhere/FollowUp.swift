/// A question that comes next, and a short answer.
///
/// ```swift
/// FollowUp("Why not HNSW?", answer: "Memory, and slow deletes.")
/// ```
public struct FollowUp: Statement, AnywhereStatement {
    /// What may be asked.
    public let question: String
    /// What to say.
    public let answer: String

    /// States a follow-up question.
    public init(_ question: String, answer: String) {
        self.question = question
        self.answer = answer
    }
}
