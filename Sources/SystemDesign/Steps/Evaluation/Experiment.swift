/// A trial on live traffic.
///
/// ```swift
/// Experiment(.abTest, unit: "shopper", share: .percent(10), duration: .weeks(2), decides: "result CTR")
/// ```
public struct Experiment: Statement, EvaluationStatement, ServingStatement {
    /// How versions are compared.
    public let method: ExperimentMethod
    /// What is assigned to an arm.
    public let unit: String?
    /// How many units come to it.
    public let units: Rate?
    /// How many versions are compared; two, where nothing is said.
    public let arms: Int?
    /// How much of the traffic takes part.
    public let share: Share?
    /// How long it runs.
    public let duration: TimeSpan?
    /// How often there is one.
    public let cadence: TimeSpan?
    /// What decides it.
    public let metric: String?
    /// What the metric is now.
    public let baseline: Share?
    /// The smallest change that it can tell from chance, as a part of what was.
    public let detectable: Share?
    /// What must not get worse.
    public let guardrail: String?
    /// How it is analysed: what narrows the variance, how many samples it needs.
    public let analysis: String?
    /// Why this method.
    public let reason: String?

    /// States an experiment.
    public init(
        _ method: ExperimentMethod, unit: String? = nil, units: Rate? = nil, arms: Int? = nil,
        share: Share? = nil, duration: TimeSpan? = nil, every cadence: TimeSpan? = nil,
        decides metric: String? = nil, baseline: Share? = nil, detects detectable: Share? = nil,
        guardrail: String? = nil, analysis: String? = nil, because reason: String? = nil
    ) {
        self.method = method
        self.unit = unit
        self.units = units
        self.arms = arms
        self.share = share
        self.duration = duration
        self.cadence = cadence
        self.metric = metric
        self.baseline = baseline
        self.detectable = detectable
        self.guardrail = guardrail
        self.analysis = analysis
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
    /// Groups of units that influence each other see one version.
    case clusterRandomised
    /// Whole regions see one version.
    case geoRandomised
    /// Each version has a budget of its own.
    case budgetSplit
    /// The better version gets more and more of the traffic.
    case bandit
    /// A small share never sees anything new.
    case holdback
    /// The old version stays on a share of the traffic until the new one has won.
    case championChallenger
}
