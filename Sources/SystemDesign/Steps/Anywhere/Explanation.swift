/// What somebody is told about why the system decided so.
///
/// ```swift
/// Explanation("the three reasons that weighed most", to: "the applicant", by: encoder)
/// ```
public struct Explanation: Statement, AnywhereStatement {
    /// What is told.
    public let text: String
    /// Who is told.
    public let audience: String
    /// What makes the explanation.
    public let component: String?

    /// States an explanation.
    public init(_ text: String, to audience: String, by component: (any Component)? = nil) {
        self.text = text
        self.audience = audience
        self.component = component?.id
    }

    public var references: [String] { [component].compactMap(\.self) }
}
