import DesignGraph
import SystemDesign

/// A system that the design says has an impact on people, with what decides about them there.
struct PeopleConcerned {
    /// The gravest impact that is stated of the system.
    let impact: Inspection.Placed<Impact>
    /// What can count for it.
    let scope: Scope
    /// What predicts there.
    let models: [DesignGraph.Node]

    /// How a message begins that is about them: "the impact on sellers is high".
    var phrase: String {
        "the impact\(impact.people.map { " on \($0)" } ?? "") is \(impact.level.rawValue)"
    }
}

extension Inspection {
    /// The systems whose impact on people is one of some, and in which models predict: for each its gravest.
    func peopleConcerned(_ levels: ImpactLevel...) -> [PeopleConcerned] {
        let models = components(.models)
        let bySystem = Dictionary(grouping: statements(Impact.self)) { $0.system }
        return bySystem.values.compactMap { stated in
            // Of several that are as grave, the first.
            guard let impact = levels.lazy.compactMap({ level in stated.first { $0.level == level } }).first
            else { return nil }
            let scope = Scope(system: impact.system)
            let own = self.components(models, in: scope)
            return own.isEmpty ? nil : PeopleConcerned(impact: impact, scope: scope, models: own)
        }.sorted { $0.impact.index < $1.impact.index }
    }

    /// Whether what models say gets to those who use the system without a person in between.
    func decideAlone(_ models: [DesignGraph.Node]) -> Bool {
        let isPerson = isOne(of: .review)
        let isUser = isOne(of: .users)
        let models = Set(models)
        let answers = FlowKinds.data.union([.request, .response, .fallback])
        // An answer that is drawn, or one that comes back to who has called.
        return graph.path(from: models.sorted(), to: isUser, over: answers, avoiding: isPerson) != nil
            || graph.path(
                from: components(.users), to: models.contains, over: .calls, along: .calls, avoiding: isPerson
            )
                != nil
    }
}

extension Set<ComponentKind> {
    /// Whom a system is made for, or happens to.
    static let users: Self = [.client, .endUser]
}
