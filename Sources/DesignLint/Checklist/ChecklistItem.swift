import SystemDesign

/// Something that a design of a machine-learning system must say, whichever framework it follows.
///
/// An item is one value in its group's file in `Checklist/`. Its check looks at structure, never at prose.
public struct ChecklistItem: Sendable {
    /// The item's number: `DAT.4`.
    public let id: String
    /// The group that it belongs to.
    public let group: ChecklistGroup
    /// What it is called in Swift: `labels`.
    public let name: String
    /// What must be said, in a phrase: "how labels are made, and when they arrive".
    public let title: String
    /// When it must be said; otherwise it is advised.
    public let required: Condition
    /// When it has a meaning at all.
    public let applies: Condition
    /// The step in which a design says it; `nil` for what can be said in any.
    public let step: Step?
    /// How to say it: components, which begin with `let`, and then what stands in the step.
    public let snippet: String
    /// What would stand in the picture if it were said.
    public let component: ComponentKind?
    /// The rules that report it when it is missing, so that nobody has to twice. They say nothing else, so that what
    /// leaves it out with a reason accepts what they find.
    public let reportedBy: [String]
    /// The rules that report it among other things.
    public let touchedBy: [String]
    /// Looks for it.
    let check: @Sendable (Inspection) -> Verdict

    init(
        _ id: String, _ name: String, _ title: String, required: Condition = .always,
        applies: Condition = .always, in step: Step? = nil, snippet: String,
        component: ComponentKind? = nil, reportedBy: [String] = [],
        touchedBy: [String] = [],
        check: @escaping @Sendable (Inspection) -> Verdict
    ) {
        self.id = id
        self.name = name
        self.title = title
        self.required = required
        self.applies = applies
        // A number begins with its group's.
        group = ChecklistGroup(rawValue: String(id.prefix { $0 != "." })) ?? .governance
        self.step = step ?? group.step
        self.snippet = snippet
        self.component = component
        self.reportedBy = reportedBy
        self.touchedBy = touchedBy
        self.check = check
    }

    /// All rules that have spoken of it where they have found something.
    var rules: [String] { reportedBy + touchedBy }

    /// The item of this number or name.
    public static func named(_ name: String) -> ChecklistItem? { byName[name.lowercased()] }

    private static let byName = Dictionary(
        all.flatMap { item in [item.id, item.name].map { ($0.lowercased(), item) } },
        uniquingKeysWith: { first, _ in first })
}
