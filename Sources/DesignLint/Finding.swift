import SystemDesign

/// Something that a rule has found in a design, with everything that a report says of it.
public struct Finding: Sendable {
    /// The rule.
    public let rule: Rule
    /// How much it weighs here.
    public let severity: Severity
    /// What was found.
    public let violation: Violation
    /// What it is about, as readers call it.
    public let subject: String
    /// For each thing that it is about, the ids of the components that this is or stands between.
    let subjects: [[String]]
    /// The system within the system that it is about.
    public let system: String?
    /// Where it is.
    public let location: SourceLocation?
    /// What else it has to do with, and where that is.
    public let related: [Related]
    /// What tells it from every other finding wherever it stands in its file: the rule and the ids of what it is about.
    public private(set) var fingerprint: String

    /// Something that a finding has to do with.
    public struct Related: Hashable, Sendable {
        /// What it is called.
        public let name: String
        /// Where it is.
        public let location: SourceLocation?
    }

    init(_ violation: Violation, of rule: Rule, severity: Severity?, in document: DesignDocument) {
        self.rule = rule
        self.severity = severity ?? violation.severity ?? rule.severity
        self.violation = violation
        subject = document.name(of: violation.element)
        let elements = [violation.element] + violation.others
        subjects = elements.map(document.componentIDs)
        system = document.system(of: violation.element)
        location = document.location(of: violation.element)
        related = (violation.others + violation.related).map {
            Related(name: document.name(of: $0), location: document.location(of: $0))
        }
        // Which of several comes first follows from the order of their lines, and that is no part of what they are.
        fingerprint = "\(rule.id) \(elements.map(document.key).sorted().joined(separator: " + "))"
    }

    /// The same finding as one of several that are otherwise called the same.
    func numbered(_ number: Int) -> Self {
        var copy = self
        copy.fingerprint += " #\(number)"
        return copy
    }

    /// The ids of the components that it is about.
    public var components: [String] { subjects.flatMap(\.self) }
    /// What was found, in a sentence.
    public var message: String { violation.message }
    /// What to do about it.
    public var help: String { violation.help ?? rule.fix }
}
