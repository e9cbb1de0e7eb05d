/// The problem as a task of machine learning; one for each model, where there are several.
///
/// ```swift
/// MLTask(.retrieval, of: "two towers", input: "photo", output: "products", modalities: .image, supervision: .implicit)
/// ```
public struct MLTask: Statement, FramingStatement {
    /// The category of task.
    public let category: TaskCategory
    /// The model that solves it, where there are several.
    public let model: String?
    /// What the model gets.
    public let input: String
    /// What it answers.
    public let output: String
    /// The kinds of input.
    public let modalities: [Modality]
    /// Where it learns from.
    public let supervision: [Supervision]

    /// States the task.
    public init(
        _ category: TaskCategory, of model: String? = nil, input: String, output: String,
        modalities: Modality..., supervision: Supervision...
    ) {
        self.category = category
        self.model = model
        self.input = input
        self.output = output
        self.modalities = modalities
        self.supervision = supervision
    }
}

/// A category of task.
public enum TaskCategory: String, Hashable, Codable, Sendable, CaseIterable {
    /// Yes or no.
    case binaryClassification
    /// One of several classes.
    case multiClassClassification
    /// Any number of several classes.
    case multiLabelClassification
    /// Several predictions from one model.
    case multiTask
    /// A number.
    case regression
    /// A number that the truth stays below in so many cases.
    case quantileRegression
    /// Put candidates into order.
    case ranking
    /// Score each candidate by itself, and order by the score.
    case pointwiseRanking
    /// Learn which of two comes first.
    case pairwiseRanking
    /// Learn the order of a whole list.
    case listwiseRanking
    /// Find candidates in a large set.
    case retrieval
    /// Find what is like an item.
    case itemToItem
    /// Tell what comes next.
    case sequencePrediction
    /// Tell which nodes of a graph will be connected.
    case linkPrediction
    /// Find objects in an image.
    case objectDetection
    /// Tell whether two are the same.
    case verification
    /// Choose, see the outcome of the choice only, and learn.
    case contextualBandit
    /// Put a whole page together.
    case slateOptimisation
    /// Learn embeddings.
    case representationLearning
    /// Find what is out of the ordinary.
    case anomalyDetection
    /// Put what is alike into groups.
    case clustering
    /// Write text, images or sound.
    case generation
}

/// A kind of input.
public enum Modality: String, Hashable, Codable, Sendable, CaseIterable {
    /// Words.
    case text
    /// Pictures.
    case image
    /// Moving pictures.
    case video
    /// Sound.
    case audio
    /// Rows and columns.
    case tabular
    /// What is connected with what.
    case graph
    /// What came after what.
    case sequence
    /// Places.
    case geo
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
    /// Rules and other doubtful sources.
    case weak
    /// A handful of examples.
    case fewShot
    /// The outcome of its own choices.
    case bandit
}
