/// A framework for designs: its steps, and what of the checklist each step asks for.
///
/// A framework is one file in `Frameworks/` and one line in ``all``; a team's own comes from a YAML file.
public struct Framework: Hashable, Sendable {
    /// The framework's name: `sevenSteps`.
    public let id: String
    /// What it is called.
    public let title: String
    /// Where it comes from.
    public let source: String
    /// Its steps.
    public let steps: [FrameworkStep]

    /// Every framework that is shipped, the usual one first.
    public static let all: [Framework] = [
        .sevenSteps, .fourSteps, .fourStepsBrief, .fourStepsComponents, .nineSteps, .designDoc,
        .twelveSections, .mlopsLevel1, .mlopsLevel2, .mlTestScore,
    ]

    /// The framework of this name, however its letters are cased.
    public static func named(_ name: String) -> Framework? {
        all.first { $0.id.lowercased() == name.lowercased() }
    }

    /// Everything that it asks for, each once.
    public var items: [ChecklistItem] {
        var seen: Set<String> = []
        return steps.flatMap(\.items).filter { seen.insert($0.id).inserted }
    }
}

/// A step of a framework.
public struct FrameworkStep: Hashable, Sendable {
    /// What it is called.
    public let title: String
    /// What of the checklist it asks for: items by number or name, and groups, `DAT`, for all of their items.
    public let asks: [String]
    /// What it asks for that no design shows; never counted as done.
    public let notCheckable: [String]

    init(_ title: String, asks: [String], notCheckable: [String] = []) {
        self.title = title
        self.asks = asks
        self.notCheckable = notCheckable
    }

    /// The items that it asks for.
    public var items: [ChecklistItem] { asks.flatMap { Self.items(named: $0) ?? [] } }

    /// The item of this name, or all of the group; `nil` where there is neither.
    static func items(named name: String) -> [ChecklistItem]? {
        ChecklistGroup(rawValue: name.uppercased())?.items ?? ChecklistItem.named(name).map { [$0] }
    }
}
