import SystemDesign

/// Something that a design of a machine-learning system must say, whichever framework it follows.
///
/// An item is one value in its group's file in `Checklist/`. Its check looks at structure, never at prose.
public struct ChecklistItem: Sendable {
    /// The item's number: `DAT.4`.
    public let id: String
    /// What it is called in Swift: `labels`.
    public let name: String
    /// What must be said, in a phrase: "labels: how they are made, when they arrive, who checks them".
    public let title: String
    /// When it must be said; otherwise it is advised.
    public let required: Condition
    /// When it has a meaning at all.
    public let applies: Condition
    /// How to say it: a line or two to paste.
    public let snippet: String
    /// What would stand in the picture if it were said.
    public let component: ComponentKind?
    /// The rules that report it when it is missing, so that nobody has to twice.
    public let reportedBy: [String]
    /// Looks for it.
    let check: @Sendable (Inspection) -> Verdict

    init(
        _ id: String, _ name: String, _ title: String, required: Condition = .always,
        applies: Condition = .always, snippet: String, component: ComponentKind? = nil,
        reportedBy: [String] = [], check: @escaping @Sendable (Inspection) -> Verdict
    ) {
        self.id = id
        self.name = name
        self.title = title
        self.required = required
        self.applies = applies
        self.snippet = snippet
        self.component = component
        self.reportedBy = reportedBy
        self.check = check
    }

    /// What was found when an item was looked for.
    enum Verdict {
        /// It is there: here.
        case satisfied([Element])
        /// Something of it is there, and this is missing.
        case partial([Element], missing: String)
        /// Nothing of it is there.
        case missing
    }

    /// The group that it belongs to: `DAT`.
    public var group: String { String(id.prefix { $0 != "." }) }

    /// The item of this number or name.
    public static func named(_ name: String) -> ChecklistItem? { byName[name.lowercased()] }

    private static let byName = Dictionary(
        all.flatMap { item in [item.id, item.name].map { ($0.lowercased(), item) } },
        uniquingKeysWith: { first, _ in first })
}
