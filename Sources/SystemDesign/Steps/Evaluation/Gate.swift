/// What must hold before a version goes on.
///
/// ```swift
/// Gate("launch", opensIf: "the lift is significant at 5 % and no guardrail is worse")
/// ```
public struct Gate: Statement, EvaluationStatement {
    /// What it lets through.
    public let name: String
    /// What must hold.
    public let condition: String
    /// What the new version is compared with.
    public let reference: String?
    /// Where it is enforced.
    public let component: String?

    /// States a gate.
    public init(
        _ name: String, opensIf condition: String, comparedTo reference: String? = nil,
        at component: (any Component)? = nil
    ) {
        self.name = name
        self.condition = condition
        self.reference = reference
        self.component = component?.id
    }

    public var references: [String] { [component].compactMap(\.self) }
}
