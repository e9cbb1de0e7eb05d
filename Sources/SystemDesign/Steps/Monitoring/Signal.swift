/// Something that is watched.
///
/// ```swift
/// Signal("mean embedding norm", .drift, by: drift, alertIf: "PSI > 0.2")
/// ```
public struct Signal: Statement, MonitoringStatement {
    /// What is measured.
    public let name: String
    /// What it tells about.
    public let aspect: SignalAspect
    /// What measures it.
    public let component: String?
    /// How often.
    public let cadence: TimeSpan?
    /// When somebody is told.
    public let threshold: String?

    /// States a signal.
    public init(
        _ name: String, _ aspect: SignalAspect, by component: (any Component)? = nil,
        every cadence: TimeSpan? = nil, alertIf threshold: String? = nil
    ) {
        self.name = name
        self.aspect = aspect
        self.component = component?.id
        self.cadence = cadence
        self.threshold = threshold
    }

    public var references: [String] { [component].compactMap(\.self) }
}

/// What a signal tells about.
public enum SignalAspect: String, Hashable, Codable, Sendable, CaseIterable {
    /// Whether the input is what it should be.
    case dataQuality
    /// Whether the world moves away from the training data.
    case drift
    /// Whether the same input comes to mean something else.
    case conceptDrift
    /// Whether training and serving see the same.
    case skew
    /// Whether the index finds what is there.
    case indexHealth
    /// Whether data and features are as young as they should be.
    case freshness
    /// Whether probabilities are what they say.
    case calibration
    /// Whether some groups are served worse than others.
    case fairness
    /// What it costs.
    case cost
    /// Whether the answers are right.
    case performance
    /// Whether it pays.
    case business
    /// Whether the machines keep up.
    case system
}
