/// What people look at that the model had no hand in choosing, so that its blind spots show.
///
/// ```swift
/// Audit("views, at random", share: .percent(0.1).assumed, by: panel, corrects: "labels only for what was flagged")
/// ```
public struct Audit: Statement, EvaluationStatement, DataStatement, MonitoringStatement {
    /// What is looked at.
    public let sample: String
    /// How much of everything that is.
    public let share: Share?
    /// How many that are.
    public let rate: Rate?
    /// Who looks.
    public let reviewer: String?
    /// What bias it shows or corrects.
    public let bias: String?

    /// States an audit.
    public init(
        _ sample: String, share: Share? = nil, rate: Rate? = nil, by reviewer: (any Component)? = nil,
        corrects bias: String? = nil
    ) {
        self.sample = sample
        self.share = share
        self.rate = rate
        self.reviewer = reviewer?.id
        self.bias = bias
    }

    public var references: [String] { [reviewer].compactMap(\.self) }
}
