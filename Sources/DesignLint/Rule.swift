import SystemDesign

/// A rule of the linter: what it looks for, why, when it stays silent, and how it is checked.
///
/// A rule is one file in `Rules/` and one line in ``all``. Its designs are its tests and its page: the first must be
/// found, the others must not.
public struct Rule: Sendable {
    /// The rule's number, which never changes: `EVL508`.
    public let id: String
    /// The flaw in words: `ungated-promotion`.
    public let slug: String
    /// How much a finding weighs where nothing else is said.
    public let severity: Severity
    /// Whether it is asked without being asked for.
    public let tier: Tier
    /// What to do, as a command: "Gate every path to production with an evaluation".
    public let title: String
    /// What the rule looks for.
    public let detects: String
    /// Why it matters.
    public let why: String
    /// How to make it right.
    public let fix: String
    /// Where the rule comes from.
    public let source: String
    /// A design that the rule finds something in: the body of a type that is a `Design`.
    public let failing: String
    /// When the rule stays silent, each with a design in which it does.
    public let guards: [Guard]
    /// The rules that have already said it where they have found something at the same place.
    public let yieldsTo: [String]
    /// Finds what is wrong.
    let check: @Sendable (Inspection) -> [Violation]

    /// Whether a rule is asked without being asked for.
    public enum Tier: String, Hashable, Codable, Sendable, CaseIterable {
        /// It is.
        case stable
        /// Only with `--preview`, until it is known to be right.
        case preview
    }

    /// When a rule stays silent.
    public struct Guard: Hashable, Sendable {
        /// In which case.
        public let condition: String
        /// A design that is such a case.
        public let design: String

        /// A case with its design.
        static func when(_ condition: String, _ design: String) -> Self {
            Self(condition: condition, design: design)
        }
    }

    init(
        _ id: String, _ slug: String, _ severity: Severity, tier: Tier = .stable, _ title: String,
        detects: String, why: String, fix: String, source: String, yieldsTo: [String] = [],
        fails failing: String, passes guards: [Guard],
        check: @escaping @Sendable (Inspection) -> [Violation]
    ) {
        self.id = id
        self.slug = slug
        self.severity = severity
        self.tier = tier
        self.title = title
        self.detects = detects
        self.why = why
        self.fix = fix
        self.source = source
        self.yieldsTo = yieldsTo
        self.failing = failing
        self.guards = guards
        self.check = check
    }

    /// The family that it belongs to: `EVL`.
    public var family: String { String(id.prefix(3)) }

    /// What it is called in Swift: `ungatedPromotion`.
    public var swiftName: String {
        let words = slug.split(separator: "-")
        return words.dropFirst().reduce(String(words.first ?? "")) {
            $0 + ($1 == "ml" ? "ML" : $1.prefix(1).uppercased() + $1.dropFirst())
        }
    }

    /// The rule of this number or in these words.
    public static func named(_ name: String) -> Rule? { byName[name.lowercased()] }

    private static let byName = Dictionary(
        all.flatMap { rule in [rule.id, rule.slug, rule.swiftName].map { ($0.lowercased(), rule) } },
        uniquingKeysWith: { first, _ in first })
}
