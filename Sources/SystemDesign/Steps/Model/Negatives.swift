/// Where examples of what is wrong come from.
///
/// ```swift
/// Negatives(.inBatch, "corrected for popularity")
/// ```
public struct Negatives: Statement, ModelStatement {
    /// Where they come from.
    public let source: NegativeSource
    /// How.
    public let detail: String?
    /// The model that it is for, where there are several.
    public let model: String?
    /// How many of the negatives they are, or are kept.
    public let share: Share?

    /// States where negatives come from.
    public init(
        _ source: NegativeSource, _ detail: String? = nil, of model: String? = nil, share: Share? = nil
    ) {
        self.source = source
        self.detail = detail
        self.model = model
        self.share = share
    }
}

/// Where negatives come from.
public enum NegativeSource: String, Hashable, Codable, Sendable, CaseIterable {
    /// Shown, and nothing was done.
    case shownWithoutAction
    /// The other examples of the batch.
    case inBatch
    /// At random from everything.
    case random
    /// At random from the same market or neighbourhood.
    case nearby
    /// Those that the model takes for right.
    case hard
    /// What somebody disliked.
    case explicit
    /// What somebody judged to be wrong.
    case humanReviewed
}
