/// Which examples training gets to see.
///
/// ```swift
/// Sampling("10 % mined hard negatives after epoch 2", on: .training)
/// ```
public struct Sampling: Statement, ModelStatement {
    /// What is sampled, and how.
    public let text: String
    /// Which rows are sampled.
    public let part: DatasetPart?

    /// States a sampling.
    public init(_ text: String, on part: DatasetPart? = nil) {
        self.text = text
        self.part = part
    }
}
