/// How fast or how fresh the system must be. For how often it must answer at all, see ``Availability``.
///
/// ```swift
/// Target(.latency, .p99, under: .milliseconds(300))
/// Target(.freshness, under: .minutes(10), of: "a new image")
/// Target(.latency, .p99, under: .milliseconds(40), at: index)
/// ```
public struct Target: Statement, RequirementsStatement {
    /// What is promised.
    public let quality: TargetQuality
    /// For which part of the cases.
    public let percentile: Percentile?
    /// The most that is allowed.
    public let limit: TimeSpan
    /// Of what, where it isn't the whole system.
    public let subject: String?
    /// Where it is kept to, where that isn't the whole system.
    public let component: String?

    /// States a target.
    public init(
        _ quality: TargetQuality, _ percentile: Percentile? = nil, under limit: TimeSpan,
        of subject: String? = nil, at component: (any Component)? = nil
    ) {
        self.quality = quality
        self.percentile = percentile
        self.limit = limit
        self.subject = subject
        self.component = component?.id
    }

    public var references: [String] { [component].compactMap(\.self) }
}

/// What a target promises.
public enum TargetQuality: String, Hashable, Codable, Sendable, CaseIterable {
    /// How long an answer takes.
    case latency
    /// How old what is shown may be.
    case freshness
    /// How long a whole run of a job takes.
    case completion
    /// How old the model may be.
    case modelAge
    /// How long it takes to be back after a failure.
    case recovery
    /// How long a bad model may go unnoticed.
    case detection
}

/// The part of all cases for which a figure holds.
public enum Percentile: String, Hashable, Codable, Sendable, CaseIterable {
    /// Half of the cases.
    case p50
    /// 90 of 100.
    case p90
    /// 95 of 100.
    case p95
    /// 99 of 100.
    case p99
    /// 999 of 1,000.
    case p999 = "p99.9"
}
