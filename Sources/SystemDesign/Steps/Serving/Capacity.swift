/// How many machines a load takes.
///
/// ```swift
/// Capacity(encoder, peak: .perSecond(700), perReplica: .perSecond(120), replicas: 10, upTo: 20)
/// ```
public struct Capacity: Statement, ServingStatement {
    /// What is scaled.
    public let component: String
    /// The most that arrives.
    public let peak: Rate?
    /// How much one replica bears.
    public let throughput: Rate?
    /// How many there are.
    public let replicas: Count?
    /// How many there can be.
    public let maximumReplicas: Count?
    /// What limits it.
    public let reason: String?

    /// States a capacity.
    public init(
        _ component: any Component, peak: Rate? = nil, perReplica throughput: Rate? = nil,
        replicas: Count? = nil, upTo maximumReplicas: Count? = nil, because reason: String? = nil
    ) {
        self.component = component.id
        self.peak = peak
        self.throughput = throughput
        self.replicas = replicas
        self.maximumReplicas = maximumReplicas
        self.reason = reason
    }

    public var references: [String] { [component] }
}
