/// How training, validation and test data are kept apart.
///
/// ```swift
/// Split(.byTime, .byCluster, because: "near-duplicates must not straddle")
/// ```
public struct Split: Statement, ModelStatement {
    /// What keeps them apart.
    public let rules: [SplitRule]
    /// The model that it is for, where there are several.
    public let model: String?
    /// How long a time is trained on.
    public let training: TimeSpan?
    /// How long a time is tested on.
    public let test: TimeSpan?
    /// How much time lies between them.
    public let gap: TimeSpan?
    /// Why so.
    public let reason: String?

    /// States a split.
    public init(
        _ rules: SplitRule..., of model: String? = nil, train training: TimeSpan? = nil,
        test: TimeSpan? = nil, gap: TimeSpan? = nil, because reason: String? = nil
    ) {
        self.rules = rules
        self.model = model
        self.training = training
        self.test = test
        self.gap = gap
        self.reason = reason
    }
}

/// What keeps training and test data apart.
public enum SplitRule: String, Hashable, Codable, Sendable, CaseIterable {
    /// Test data is younger.
    case byTime
    /// No user, author or item stands on both sides.
    case byEntity
    /// No group of near-duplicates stands on both sides.
    case byCluster
    /// No query stands on both sides.
    case byQuery
    /// No region stands on both sides.
    case byPlace
    /// Chance.
    case random
}
