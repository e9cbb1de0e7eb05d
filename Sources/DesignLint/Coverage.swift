import SystemDesign

/// How much of a framework a design covers, item by item, with the evidence.
public struct Coverage: Sendable {
    /// The framework.
    public let framework: Framework
    /// Its steps.
    public let steps: [StepCoverage]

    /// Looks for everything that the configured framework asks for.
    public init(of inspection: Inspection) {
        framework = inspection.configuration.framework
        let waivers = inspection.waivers
        let items = Dictionary(
            Set(framework.steps.flatMap(\.items)).compactMap(ChecklistItem.named).map {
                ($0.id, ItemCoverage($0, in: inspection, waivers: waivers))
            }, uniquingKeysWith: { first, _ in first })
        steps = framework.steps.map { step in
            StepCoverage(step: step, items: step.items.compactMap { items[$0] })
        }
    }

    /// The steps, the weakest first: a framework is as good as its worst step.
    public var weakestFirst: [StepCoverage] {
        steps.enumerated().sorted { ($0.element.weakness, $0.offset) < ($1.element.weakness, $1.offset) }
            .map(\.element)
    }
}

/// How much of a step a design covers.
public struct StepCoverage: Sendable {
    /// The step.
    public let step: FrameworkStep
    /// Its items.
    public let items: [ItemCoverage]

    /// The state of its worst required item; of a step without any that applies, not applicable.
    public var state: ItemState {
        items.filter(\.isRequired).map(\.state).min { $0.rank < $1.rank }
            ?? .notApplicable("nothing is asked")
    }

    /// The lower, the weaker: the state, then the share of its items that are there.
    fileprivate var weakness: Double {
        let asked = items.filter(\.isAsked)
        let done = asked.count { $0.state.isDone }
        let share = asked.isEmpty ? 1 : Double(done) / Double(asked.count)
        return Double(state.rank) + share * 0.9
    }
}

/// Whether a design says what an item asks for.
public struct ItemCoverage: Sendable {
    /// The item.
    public let item: ChecklistItem
    /// Whether it must be said in this design.
    public let isRequired: Bool
    /// Whether it is.
    public let state: ItemState
    /// Where.
    public let evidence: [Element]

    init(_ item: ChecklistItem, in inspection: Inspection, waivers: [String: String]) {
        self.item = item
        isRequired = item.applies.holds(inspection) && item.required.holds(inspection)
        guard item.applies.holds(inspection) else {
            (state, evidence) = (.notApplicable(item.applies.description), [])
            return
        }
        switch item.check(inspection) {
        case .satisfied(let found): (state, evidence) = (.satisfied, found)
        case .partial(let found, let missing):
            (state, evidence) = (waivers[item.id].map { .waived($0) } ?? .partial(missing), found)
        case .missing: (state, evidence) = (waivers[item.id].map { .waived($0) } ?? .missing, [])
        }
    }

    /// Whether it is asked of this design at all.
    public var isAsked: Bool {
        if case .notApplicable = state { false } else { true }
    }
}

/// Whether something that a framework asks for is there.
public enum ItemState: Hashable, Sendable {
    /// It isn't.
    case missing
    /// Some of it is, and this isn't.
    case partial(String)
    /// It is left out, for this reason.
    case waived(String)
    /// It is.
    case satisfied
    /// It has no meaning here; it has where this holds.
    case notApplicable(String)

    /// The state's name.
    public var name: String {
        switch self {
        case .missing: "missing"
        case .partial: "partial"
        case .waived: "waived"
        case .satisfied: "satisfied"
        case .notApplicable: "not applicable"
        }
    }

    /// From worst to best.
    var rank: Int {
        switch self {
        case .missing: 0
        case .partial: 1
        case .waived: 2
        case .satisfied: 3
        case .notApplicable: 4
        }
    }

    /// Whether nothing is left to do.
    var isDone: Bool { rank >= 2 }
}

extension Inspection {
    /// The reasons for which items are left out, by the items' numbers.
    var waivers: [String: String] {
        Dictionary(
            statements(Waiving.self).compactMap { waiver in
                ChecklistItem.named(waiver.item.description).map { ($0.id, waiver.reason) }
            }, uniquingKeysWith: { first, _ in first })
    }
}
