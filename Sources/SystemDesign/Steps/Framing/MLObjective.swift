/// What the model learns, in a sentence.
///
/// ```swift
/// MLObjective("learn an embedding in which images that people judge similar are near")
/// ```
public struct MLObjective: Statement, FramingStatement {
    /// What is learned.
    public let text: String

    /// States the ML objective.
    public init(_ text: String) {
        self.text = text
    }
}
