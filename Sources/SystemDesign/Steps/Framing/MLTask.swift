/// The problem as a task of machine learning.
///
/// ```swift
/// MLTask(.retrieval, input: "photo", output: "ranked products", supervision: .selfSupervised, .implicit)
/// ```
public struct MLTask: Statement, FramingStatement {
    /// The category of task.
    public let category: TaskCategory
    /// What the model gets.
    public let input: String
    /// What it answers.
    public let output: String
    /// Where it learns from.
    public let supervision: [Supervision]

    /// States the task.
    public init(
        _ category: TaskCategory, input: String, output: String, supervision: Supervision...
    ) {
        self.category = category
        self.input = input
        self.output = output
        self.supervision = supervision
    }
}

/// A category of task.
public enum TaskCategory: String, Hashable, Codable, Sendable, CaseIterable {
    /// Find candidates in a large set.
    case retrieval
    /// Put candidates into order.
    case ranking
    /// Learn embeddings.
    case representationLearning
    /// Find objects in an image.
    case objectDetection
    /// Yes or no.
    case binaryClassification
    /// One of several classes.
    case multiClassClassification
    /// A number.
    case regression
}

/// Where a model learns from.
public enum Supervision: String, Hashable, Codable, Sendable, CaseIterable {
    /// Labels made for the purpose.
    case supervised
    /// The data itself.
    case selfSupervised
    /// What people do, without being asked.
    case implicit
    /// What people say when asked.
    case humanJudgement
}
