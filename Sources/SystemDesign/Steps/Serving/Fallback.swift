/// What is answered when a part is down or too slow; several in a row are a ladder, the best answer first.
///
/// ```swift
/// Fallback(if: "the encoder is down", then: "search the binary index with a cached vector")
/// ```
public struct Fallback: Statement, ServingStatement {
    /// What has gone wrong.
    public let condition: String
    /// What is answered instead.
    public let answer: String
    /// What answers.
    public let component: String?

    /// States a fallback.
    public init(if condition: String, then answer: String, by component: (any Component)? = nil) {
        self.condition = condition
        self.answer = answer
        self.component = component?.id
    }

    public var references: [String] { [component].compactMap(\.self) }
}
