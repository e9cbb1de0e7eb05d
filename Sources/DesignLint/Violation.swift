import SystemDesign

/// What a rule's check finds in a design; with its rule and its place it becomes a ``Finding``.
public struct Violation: Hashable, Sendable {
    /// What is wrong, with names and numbers: one sentence that starts small and ends without a stop.
    public var message: String
    /// What it is wrong with.
    public var element: Element
    /// What else it is wrong with, just as much.
    public var others: [Element]
    /// How much it weighs, where that isn't what the rule says.
    public var severity: Severity?
    /// The evidence: the way through the graph, the arithmetic, what isn't declared.
    public var notes: [String]
    /// What else it has to do with.
    public var related: [Element]
    /// What to do about it, where that isn't what the rule says.
    public var help: String?
    /// Lines to paste into the design.
    public var snippet: String?

    /// A violation.
    public init(
        _ message: String, at element: Element, and others: [Element] = [], severity: Severity? = nil,
        notes: [String] = [],
        related: [Element] = [], help: String? = nil, paste snippet: String? = nil
    ) {
        self.message = message
        self.element = element
        self.others = others
        self.severity = severity
        self.notes = notes
        self.related = related
        self.help = help
        self.snippet = snippet
    }
}
