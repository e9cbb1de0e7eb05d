/// Which examples training gets to see.
///
/// ```swift
/// Sampling("10 % mined hard negatives after epoch 2")
/// ```
public struct Sampling: Statement, ModelStatement {
    /// What is sampled, and how.
    public let text: String

    /// States a sampling.
    public init(_ text: String) {
        self.text = text
    }
}
