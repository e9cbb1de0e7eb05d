/// How a new version reaches its users.
///
/// ```swift
/// Rollout(.canary, shares: .percent(1), .percent(10), each: .hours(24), abortIf: "p99 rises")
/// ```
public struct Rollout: Statement, ServingStatement {
    /// How it is let in.
    public let method: RolloutMethod
    /// How much traffic it gets, stage by stage.
    public let shares: [Share]
    /// How long a stage lasts.
    public let stage: TimeSpan?
    /// What ends it early.
    public let abort: String?
    /// What else there is to say.
    public let detail: String?

    /// States a rollout.
    public init(
        _ method: RolloutMethod, _ detail: String? = nil, shares: Share..., each stage: TimeSpan? = nil,
        abortIf abort: String? = nil
    ) {
        self.method = method
        self.shares = shares
        self.stage = stage
        self.abort = abort
        self.detail = detail
    }
}

/// How a new version is let in.
public enum RolloutMethod: String, Hashable, Codable, Sendable, CaseIterable {
    /// On mirrored traffic, its answers ignored.
    case shadow
    /// On a growing share of traffic.
    case canary
    /// Beside the old one, then all at once.
    case blueGreen
    /// Machine by machine.
    case rolling
    /// Zone by zone, or region by region.
    case zonal
    /// For those for whom a flag is set.
    case featureFlag
    /// Everywhere at once.
    case allAtOnce
    /// Both are fed, and one is read.
    case dualWrite
}
