import SystemDesign

/// What is asked of a design, and how strictly.
public struct LintConfiguration: Sendable {
    /// The rules that are asked, in the order of their list.
    public var rules: [Rule]
    /// How much findings weigh, by the rules' numbers, where that isn't what the rules say.
    public var severities: [String: Severity] = [:]
    /// The numbers that rules compare with.
    public var thresholds = Thresholds()
    /// The framework whose steps must be covered.
    public var framework: Framework
    /// How far the system has come; what the design says, where nothing is said here.
    public var maturity: Maturity?
    /// What is known already and not to be reported again.
    public var baseline: LintBaseline?
    /// How grave a finding must be for a run to fail.
    public var failOn = FailureThreshold.error

    /// The stable rules and the seven steps.
    public init(rules: [Rule] = Rule.all.filter { $0.tier == .stable }, framework: Framework = .sevenSteps) {
        self.rules = rules
        self.framework = framework
    }
}
