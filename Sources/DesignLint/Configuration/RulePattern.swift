/// Some rules, as configurations name them: one by its number or its words, or all whose numbers begin alike.
///
/// ```swift
/// let skew = try RulePattern("SKW")
/// let gate = try RulePattern("ungated-promotion")
/// ```
public struct RulePattern: Hashable, Sendable {
    /// How the rules' numbers begin.
    let prefix: String

    /// Every rule.
    static let everything = Self(prefix: "")

    private init(prefix: String) { self.prefix = prefix }

    /// The rules of this number or name, or whose numbers begin so: `EVL508`, `ungated-promotion`, `EVL`.
    public init(_ name: String) throws(UnknownRule) {
        let prefix = Rule.named(name)?.id ?? name.uppercased()
        guard !prefix.isEmpty, Rule.all.contains(where: { $0.id.hasPrefix(prefix) }) else {
            throw UnknownRule(name: name)
        }
        self.prefix = prefix
    }

    /// Whether a rule is among them.
    func matches(_ rule: Rule) -> Bool { rule.id.hasPrefix(prefix) }
    /// Whether it is this rule and no other.
    func names(_ rule: Rule) -> Bool { rule.id == prefix }
}

/// A name that no rule has.
public struct UnknownRule: Error, Hashable, Sendable, CustomStringConvertible {
    /// The name.
    public let name: String

    /// The name, the nearest that there is, and what names look like.
    public var description: String {
        let known = Rule.all.flatMap { [$0.id, $0.slug, $0.family] }
        return
            "no rule is called '\(name)'\(name.suggestion(in: known)); rules have numbers (EVL508) and names "
            + "(ungated-promotion), and several are named by how their numbers begin (EVL, EVL50)"
    }
}
