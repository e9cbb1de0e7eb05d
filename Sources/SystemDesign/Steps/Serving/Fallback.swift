/// What is answered when a part is down or too slow.
///
/// ```swift
/// Fallback(if: "the encoder is down", then: "search the binary index with a cached vector")
/// ```
public struct Fallback: Statement, ServingStatement {
    /// What has gone wrong.
    public let condition: String
    /// What is answered instead.
    public let answer: String

    /// States a fallback.
    public init(if condition: String, then answer: String) {
        self.condition = condition
        self.answer = answer
    }
}
