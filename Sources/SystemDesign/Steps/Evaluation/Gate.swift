/// What must hold before a version goes on.
///
/// ```swift
/// Gate("promotion", opensIf: "nDCG@10 gains", comparedTo: .versionInUse)
/// Gate("launch", opensIf: "the lift is significant at 5 % and no guardrail is worse")
/// ```
public struct Gate: Statement, EvaluationStatement {
    /// What it lets through.
    public let name: String
    /// What must hold.
    public let condition: String
    /// What the new version is compared with.
    public let reference: GateReference?
    /// Where it is enforced.
    public let component: String?

    /// States a gate.
    public init(
        _ name: String, opensIf condition: String, comparedTo reference: GateReference? = nil,
        at component: (any Component)? = nil
    ) {
        self.name = name
        self.condition = condition
        self.reference = reference
        self.component = component?.id
    }

    public var references: [String] { [component].compactMap(\.self) }
}

/// What a new version is compared with at a gate: one of these, or any words.
public struct GateReference: Term {
    public let description: String
    public init(_ name: String) { description = name }

    /// The version that is in use.
    public static let versionInUse: Self = "the version in use"
    /// The simple solution that any model has to beat.
    public static let baseline: Self = "the baseline"
}
