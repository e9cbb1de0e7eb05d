import SystemDesign

/// A group of the checklist: one for each of the seven steps, and one for what goes across them.
public enum ChecklistGroup: String, Hashable, Codable, Sendable, CaseIterable {
    case requirements = "REQ"
    case framing = "FRM"
    case data = "DAT"
    case model = "MDL"
    case evaluation = "EVA"
    case serving = "SRV"
    case monitoring = "MON"
    case governance = "GOV"

    /// The step in which a design says it; `nil` for what can be said in any.
    public var step: Step? {
        switch self {
        case .requirements: .requirements
        case .framing: .framing
        case .data: .data
        case .model: .model
        case .evaluation: .evaluation
        case .serving: .serving
        case .monitoring: .monitoring
        case .governance: nil
        }
    }

    /// The group's name as reports show it.
    public var title: String { step?.title ?? "Govern" }

    /// Its items.
    public var items: [ChecklistItem] { Self.items[self, default: []] }

    private static let items = Dictionary(grouping: ChecklistItem.all) { $0.group }
}
