/// Which rules are asked, and how much their findings weigh.
///
/// Where several patterns match a rule, the longest decides. A selection can be laid over a weaker one: what it says
/// of a rule counts, and the weaker one is asked about the rest.
///
/// ```swift
/// let file = RuleSelection(settings: [try RulePattern("EVL"): .weighing(.note)])
/// let arguments = RuleSelection(ignore: [try RulePattern("EVL508")])
/// let rules = arguments.over(file).rules()
/// ```
public struct RuleSelection: Hashable, Sendable {
    /// What is asked and nothing else; everything, where it is empty.
    public var select: [RulePattern]
    /// What else is said of some rules.
    public var settings: [RulePattern: Setting]
    /// What isn't asked.
    public var ignore: [RulePattern]
    /// Whether rules in preview are asked; those that are named one by one are in any case.
    public var preview: Bool?
    /// Those that it was laid over, the stronger first.
    private var weaker: [RuleSelection] = []

    /// What is said of a rule.
    public enum Setting: Hashable, Sendable {
        /// It isn't asked.
        case off
        /// It is.
        case on
        /// It is, and its findings weigh so much.
        case weighing(Severity)
    }

    /// A selection; of every stable rule, where nothing is said.
    public init(
        select: [RulePattern] = [], settings: [RulePattern: Setting] = [:], ignore: [RulePattern] = [],
        preview: Bool? = nil
    ) {
        self.select = select
        self.settings = settings
        self.ignore = ignore
        self.preview = preview
    }

    /// This selection, and the weaker one for whatever it leaves open.
    public func over(_ weaker: Self) -> Self {
        var copy = self
        copy.weaker.append(weaker)
        return copy
    }

    /// The rules that are asked, in the order of their list.
    public func rules(among all: [Rule] = Rule.all) -> [Rule] {
        let layers = layers
        let asksPreview = layers.lazy.compactMap(\.preview).first ?? false
        let said = layers.map(\.said)
        return all.filter { rule in
            let verdict = said.lazy.compactMap { $0.longestMatch(of: rule) { _ in true } }.first
            guard let verdict else { return rule.tier == .stable || asksPreview }
            let isWanted = rule.tier == .stable || asksPreview || verdict.pattern.names(rule)
            return verdict.setting != .off && isWanted
        }
    }

    /// How much findings weigh, by the rules' numbers, where that isn't what the rules say.
    public func severities(among all: [Rule] = Rule.all) -> [String: Severity] {
        let said = layers.map(\.said)
        return Dictionary(
            all.compactMap { rule in
                let weighing = said.lazy.compactMap { $0.longestMatch(of: rule) { $0.severity != nil } }.first
                return weighing?.setting.severity.map { (rule.id, $0) }
            }, uniquingKeysWith: { first, _ in first })
    }

    private var layers: [RuleSelection] { [self] + weaker.flatMap(\.layers) }

    /// Everything that this layer says: to select some is to switch all others off.
    private var said: [RulePattern: Setting] {
        var said: [RulePattern: Setting] = select.isEmpty ? [:] : [.everything: .off]
        for pattern in select { said[pattern] = .on }
        said.merge(settings) { $1 }
        for pattern in ignore { said[pattern] = .off }
        return said
    }
}

extension RuleSelection.Setting {
    var severity: Severity? {
        if case .weighing(let severity) = self { severity } else { nil }
    }
}

extension [RulePattern: RuleSelection.Setting] {
    /// What the longest pattern says that matches a rule and says something of the kind that is looked for.
    fileprivate func longestMatch(
        of rule: Rule, where isWanted: (Value) -> Bool
    ) -> (pattern: RulePattern, setting: Value)? {
        filter { $0.key.matches(rule) && isWanted($0.value) }
            .max { $0.key.prefix.count < $1.key.prefix.count }
            .map { ($0.key, $0.value) }
    }
}
