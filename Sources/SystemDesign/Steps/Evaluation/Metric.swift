/// A number that the model or the system is judged by.
///
/// ```swift
/// Metric(.nDCG(at: 10), .offline, .primary, on: "panel grades from 0 to 5", atLeast: 0.6)
/// Metric("take rate", .online, .primary, should: .rise, by: .percent(2))
/// ```
public struct Metric: Statement, EvaluationStatement {
    /// What it is called.
    public let name: MetricName
    /// Where it is measured.
    public let setting: MetricSetting
    /// What weight it has.
    public let role: MetricRole
    /// What it is measured of, where that is a part: a class, a slice.
    public let subject: String?
    /// Where it should go; none where its name says that, or its limits.
    public let direction: MetricDirection?
    /// How much it should change, as a part of what it was.
    public let change: Share?
    /// What it is measured on, or against.
    public let dataset: String?
    /// The least that is good enough.
    public let minimum: Double?
    /// The most that is tolerated.
    public let maximum: Double?

    /// States a metric.
    public init(
        _ name: MetricName, _ setting: MetricSetting, _ role: MetricRole = .secondary,
        of subject: String? = nil, should direction: MetricDirection? = nil, by change: Share? = nil,
        on dataset: String? = nil,
        atLeast minimum: Double? = nil, atMost maximum: Double? = nil
    ) {
        self.name = name
        self.setting = setting
        self.role = role
        self.subject = subject
        self.direction = direction
        self.change = change
        self.dataset = dataset
        self.minimum = minimum
        self.maximum = maximum
    }
}

/// Where a metric is measured.
public enum MetricSetting: String, Hashable, Codable, Sendable, CaseIterable {
    /// On data at rest.
    case offline
    /// On live traffic.
    case online
}

/// Where a metric should go.
public enum MetricDirection: String, Hashable, Codable, Sendable, CaseIterable {
    /// More is better.
    case rise
    /// Less is better.
    case fall
    /// It should stay what it is.
    case stay
}

/// What weight a metric has.
public enum MetricRole: String, Hashable, Codable, Sendable, CaseIterable {
    /// It decides.
    case primary
    /// It explains.
    case secondary
    /// It must not get worse.
    case guardrail
}
