/// When somebody is told, who that is, and what is done.
///
/// ```swift
/// Alert("embedding drift", when: "PSI > 0.2 for an hour", tells: "search-oncall", then: .retrain)
/// ```
public struct Alert: Statement, MonitoringStatement {
    /// What it is called.
    public let name: String
    /// When.
    public let condition: String
    /// Who is told.
    public let owner: String
    /// What is done.
    public let action: AlertAction
    /// What watches.
    public let component: String?

    /// States an alert.
    public init(
        _ name: String, when condition: String, tells owner: String,
        then action: AlertAction = .investigate, at component: (any Component)? = nil
    ) {
        self.name = name
        self.condition = condition
        self.owner = owner
        self.action = action
        self.component = component?.id
    }

    public var references: [String] { [component].compactMap(\.self) }
}

/// What is done about an alert.
public enum AlertAction: String, Hashable, Codable, Sendable, CaseIterable {
    /// Somebody looks.
    case investigate
    /// Somebody is woken up.
    case page
    /// A new model is trained.
    case retrain
    /// The last version comes back.
    case rollBack
    /// The simpler answer takes over.
    case fallBack
    /// A threshold is moved.
    case changeThreshold
    /// Some requests are turned away.
    case shedLoad
}
