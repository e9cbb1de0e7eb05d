/// A number that the model or the system is judged by.
///
/// ```swift
/// Metric("nDCG@10", .offline, .primary, on: "panel grades from 0 to 5")
/// ```
public struct Metric: Statement, EvaluationStatement {
    /// What it is called.
    public let name: String
    /// Where it is measured.
    public let setting: MetricSetting
    /// What weight it has.
    public let role: MetricRole
    /// What it is measured on, or against.
    public let dataset: String?
    /// The least that is good enough.
    public let minimum: Double?
    /// The most that is tolerated.
    public let maximum: Double?

    /// States a metric.
    public init(
        _ name: String, _ setting: MetricSetting, _ role: MetricRole = .secondary, on dataset: String? = nil,
        atLeast minimum: Double? = nil, atMost maximum: Double? = nil
    ) {
        self.name = name
        self.setting = setting
        self.role = role
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

/// What weight a metric has.
public enum MetricRole: String, Hashable, Codable, Sendable, CaseIterable {
    /// It decides.
    case primary
    /// It explains.
    case secondary
    /// It must not get worse.
    case guardrail
}
