/// What is logged of predictions, and how outcomes are joined to it.
///
/// ```swift
/// Logging("features, scores, versions", of: encoder, joinedBy: "request id", share: .percent(100))
/// ```
public struct Logging: Statement, MonitoringStatement, ServingStatement {
    /// What is logged.
    public let fields: String
    /// What logs it.
    public let component: String?
    /// By what outcomes are joined.
    public let key: String?
    /// How much of the traffic is logged.
    public let share: Share?

    /// States what is logged.
    public init(
        _ fields: String, of component: (any Component)? = nil, joinedBy key: String? = nil,
        share: Share? = nil
    ) {
        self.fields = fields
        self.component = component?.id
        self.key = key
        self.share = share
    }

    public var references: [String] { [component].compactMap(\.self) }
}
