/// How the model is trained: from where, how often, on what.
///
/// ```swift
/// Training(.fineTune, every: .weeks(1))
/// ```
public struct Training: Statement, ModelStatement {
    /// Where it starts from.
    public let regime: TrainingRegime
    /// The model that it is for, where there are several.
    public let model: String?
    /// How often it is done.
    public let cadence: TimeSpan?
    /// How long it takes.
    public let duration: TimeSpan?
    /// How many GPUs or the like it uses.
    public let accelerators: Count?
    /// How many examples are seen at a time.
    public let batchSize: Count?
    /// What else there is to say.
    public let detail: String?

    /// States a training.
    public init(
        _ regime: TrainingRegime, _ detail: String? = nil, of model: String? = nil,
        every cadence: TimeSpan? = nil,
        takes duration: TimeSpan? = nil, accelerators: Count? = nil, batchSize: Count? = nil
    ) {
        self.regime = regime
        self.model = model
        self.cadence = cadence
        self.duration = duration
        self.accelerators = accelerators
        self.batchSize = batchSize
        self.detail = detail
    }
}

/// Where a training starts from.
public enum TrainingRegime: String, Hashable, Codable, Sendable, CaseIterable {
    /// From nothing.
    case fromScratch
    /// From a model made for something else, or from the last checkpoint, on new data.
    case fineTune
    /// From the weights of the version before.
    case warmStart
    /// From the answers of a larger model.
    case distillation
    /// On what it is least sure of, once people have labelled that.
    case activeLearning
    /// Not at all: it is told in words what to do.
    case prompting
    /// It never stops.
    case continual
}
