/// From which score on something is done.
///
/// ```swift
/// Threshold("remove", at: 0.97, then: "the post is hidden", because: "99 % precision")
/// ```
public struct Threshold: Statement, ModelStatement, FramingStatement, EvaluationStatement, ServingStatement {
    /// What it decides.
    public let name: String
    /// The score; none where it differs by slice.
    public let value: Double?
    /// What is done above it.
    public let action: String
    /// How it was chosen.
    public let reason: String?
    /// What applies it.
    public let component: String?

    /// States a threshold.
    public init(
        _ name: String, at value: Double? = nil, then action: String, because reason: String? = nil,
        by component: (any Component)? = nil
    ) {
        self.name = name
        self.value = value
        self.action = action
        self.reason = reason
        self.component = component?.id
    }

    public var references: [String] { [component].compactMap(\.self) }
}
