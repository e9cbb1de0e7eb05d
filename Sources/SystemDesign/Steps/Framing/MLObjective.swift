/// What the model learns, in a sentence.
///
/// ```swift
/// MLObjective("learn an embedding in which images that people judge similar are near")
/// ```
public struct MLObjective: Statement, FramingStatement {
    /// What is learned.
    public let text: String
    /// The goal that it serves, in the words of the goal's metric.
    public let goal: String?

    /// States the ML objective.
    public init(_ text: String, for goal: String? = nil) {
        self.text = text
        self.goal = goal
    }
}
