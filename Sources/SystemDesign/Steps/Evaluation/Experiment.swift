/// A trial on live traffic.
///
/// ```swift
/// Experiment(.abTest, unit: "shopper", duration: .weeks(2), decides: "result CTR")
/// ```
public struct Experiment: Statement, EvaluationStatement, ServingStatement {
    /// How versions are compared.
    public let method: ExperimentMethod
    /// What is assigned to an arm.
    public let unit: String?
    /// How much of the traffic takes part.
    public let share: Share?
    /// How long it runs.
    public let duration: TimeSpan?
    /// What decides it.
    public let metric: String?
    /// Why this method.
    public let reason: String?

    /// States an experiment.
    public init(
        _ method: ExperimentMethod, unit: String? = nil, share: Share? = nil, duration: TimeSpan? = nil,
        decides metric: String? = nil, because reason: String? = nil
    ) {
        self.method = method
        self.unit = unit
        self.share = share
        self.duration = duration
        self.metric = metric
        self.reason = reason
    }
}

/// How versions are compared on live traffic.
public enum ExperimentMethod: String, Hashable, Codable, Sendable, CaseIterable {
    /// Each unit sees one version.
    case abTest
    /// Each answer mixes both.
    case interleaving
    /// All see one version at a time.
    case switchback
}
