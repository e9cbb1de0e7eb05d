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
    public static let all: [Framework] = [.sevenSteps]
}

/// A step of a framework.
public struct FrameworkStep: Hashable, Sendable {
    /// What it is called.
    public let title: String
    /// The numbers of the checklist's items that it asks for.
    public let items: [String]
    /// What it asks for that no design shows; never counted as done.
    public let notCheckable: [String]

    init(_ title: String, _ items: [String], notCheckable: [String] = []) {
        self.title = title
        self.items = items
        self.notCheckable = notCheckable
    }
}
