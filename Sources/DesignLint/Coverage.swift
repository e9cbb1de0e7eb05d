import SystemDesign

/// How much of a framework a design covers, item by item, with the evidence.
public struct Coverage: Sendable {
    /// The framework.
    public let framework: Framework
    /// How far the system has come, on which depends what is required.
    public let maturity: Maturity
    /// Its steps.
    public let steps: [StepCoverage]
    /// Everything that the framework asks for, each once.
    public let items: [ItemCoverage]

    /// Looks for everything that the configured framework asks for.
    public init(of inspection: Inspection) {
        framework = inspection.configuration.framework
        maturity = inspection.maturity
        items = inspection.coverage
        let byID = Dictionary(items.map { ($0.item.id, $0) }, uniquingKeysWith: { first, _ in first })
        steps = framework.steps.map { step in
            StepCoverage(step: step, items: step.items.compactMap { byID[$0.id] })
        }
    }

    /// The steps, the weakest first: a framework is as good as its worst step.
    public var weakestFirst: [StepCoverage] {
        steps.enumerated().sorted { ($0.element.weakness, $0.offset) < ($1.element.weakness, $1.offset) }
            .map(\.element)
    }

    /// The state of the worst step.
    public var state: ItemState { items.worst }

    /// Whether everything that is required is there, or left out with a reason.
    public var isComplete: Bool { state.isDone }
}

/// How much of a step a design covers.
public struct StepCoverage: Sendable {
    /// The step.
    public let step: FrameworkStep
    /// Its items.
    public let items: [ItemCoverage]

    /// The state of its worst required item.
    public var state: ItemState { items.worst }

    /// The lower, the weaker: the state, then the share of what is required that is there, then of all.
    fileprivate var weakness: Double {
        Double(state.rank) + items.filter(\.isRequired).shareDone * 0.9 + items.shareDone * 0.09
    }
}

/// Whether a design says what an item asks for.
public struct ItemCoverage: Sendable {
    /// The item.
    public let item: ChecklistItem
    /// Whether it must be said in this design; otherwise it is advised.
    public let isRequired: Bool
    /// Whether it is.
    public let state: ItemState
    /// Where.
    public let evidence: [Element]
    /// Whether it is said, and nothing in the graph does it.
    public let isOnlyClaimed: Bool

    init(_ item: ChecklistItem, in inspection: Inspection, waivers: [String: String]) {
        self.item = item
        guard item.applies.holds(inspection) else {
            isRequired = false
            isOnlyClaimed = false
            (state, evidence) = (.notApplicable(item.applies.description), [])
            return
        }
        isRequired = item.required.holds(inspection)
        let waived = waivers[item.id].map(ItemState.waived)
        switch item.check(inspection) {
        case .satisfied(let found): (state, evidence, isOnlyClaimed) = (.satisfied, found.unique, false)
        case .partial(let found, let missing):
            (state, evidence, isOnlyClaimed) = (waived ?? .partial(missing), found.unique, false)
        case .claimed(let found, let lacking):
            (state, evidence, isOnlyClaimed) = (waived ?? .partial(lacking), found.unique, waived == nil)
        case .missing: (state, evidence, isOnlyClaimed) = (waived ?? .missing, [], false)
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
        case .satisfied: "covered"
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
    public var isDone: Bool { rank >= 2 }
}

extension [Element] {
    /// Each of them once.
    fileprivate var unique: Self {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}

extension [ItemCoverage] {
    /// The state of the worst that is required; where nothing is, nothing is asked.
    var worst: ItemState {
        filter(\.isRequired).map(\.state).min { $0.rank < $1.rank }
            ?? .notApplicable("something is required")
    }

    /// How many of those that are asked are there, or left out with a reason.
    package var done: Int { count { $0.isAsked && $0.state.isDone } }
    /// How many are asked.
    package var asked: Int { count(where: \.isAsked) }

    /// Those that are there as a share of those that are asked.
    var shareDone: Double { asked == 0 ? 1 : Double(done) / Double(asked) }
}

extension Inspection {
    /// Whether the design says what the framework asks for.
    var coverage: [ItemCoverage] { covered ?? coverage(of: configuration.framework.items) }

    /// Whether the design says what some items ask for.
    func coverage(of items: [ChecklistItem]) -> [ItemCoverage] {
        let waivers = waivers
        return items.map { ItemCoverage($0, in: self, waivers: waivers) }
    }

    /// The reasons for which items are left out, by the items' numbers.
    var waivers: [String: String] {
        Dictionary(
            statements(Waiving.self).compactMap { waiver in
                ChecklistItem.named(waiver.item.description).map { ($0.id, waiver.reason) }
            }, uniquingKeysWith: { first, _ in first })
    }
}
