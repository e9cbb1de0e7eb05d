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
    /// What judges there: embedders only prepare it, unless there is nothing else.
    let judges: [DesignGraph.Node]

    /// How a message begins that is about them: "the impact on sellers is high".
    var phrase: String {
        "the impact\(impact.people.map { " on \($0)" } ?? "") is \(impact.level.rawValue)"
    }
}

extension Inspection {
    /// The systems whose impact on people is one of some, and in which models predict: for each its gravest.
    func peopleConcerned(_ levels: ImpactLevel...) -> [PeopleConcerned] {
        let models = components(.models)
        let isEmbedder = isOne(of: [.encoder, .embeddingJob])
        let bySystem = Dictionary(grouping: statements(Impact.self)) { $0.system }
        return bySystem.values.compactMap { stated in
            // Of several that are as grave, the first.
            guard let impact = levels.lazy.compactMap({ level in stated.first { $0.level == level } }).first
            else { return nil }
            let scope = Scope(system: impact.system)
            let own = self.components(models, in: scope)
            let judges = own.filter { !isEmbedder($0) }
            return own.isEmpty
                ? nil
                : PeopleConcerned(
                    impact: impact, scope: scope, models: own, judges: judges.isEmpty ? own : judges)
        }.sorted { $0.impact.index < $1.impact.index }
    }

    /// Whether what models say gets to those who use the system without a person in between.
    func decideAlone(_ models: [DesignGraph.Node]) -> Bool {
        let isPerson = isOne(of: .review)
        let isModel = Set(models).contains
        let answers = FlowKinds.data.union([.request, .response, .fallback])
        // An answer that is drawn, or one that comes back to who has called.
        let told = graph.path(from: models, to: isOne(of: .users), over: answers, avoiding: isPerson)
        let asked = graph.path(
            from: components(.users), to: isModel, over: .calls, along: .calls, avoiding: isPerson)
        return told != nil || asked != nil
    }

    /// Whether models say there what somebody is or is worth, and that becomes a decision: by a threshold, or one that
    /// people review or appeal against.
    func decidesAboutPeople(in concerned: PeopleConcerned) -> Bool {
        let tasks = statements(MLTask.self).filter { concerned.scope.includes($0.system) }
        guard tasks.isEmpty || tasks.contains(where: { $0.category.judges }) else { return false }
        return states(Threshold.self, in: concerned.scope) || states(Appeal.self, in: concerned.scope)
            || states(Oversight.self, in: concerned.scope) { $0.reviewer != nil }
    }
}

extension TaskCategory {
    /// Whether its answer says what somebody or something is, or is worth; others order, find, or make something.
    fileprivate var judges: Bool {
        switch self {
        case .binaryClassification, .multiClassClassification, .multiLabelClassification, .multiTask: true
        case .regression, .quantileRegression, .verification, .anomalyDetection: true
        default: false
        }
    }
}

extension Set<ComponentKind> {
    /// Whom a system is made for, or happens to.
    static let users: Self = [.client, .endUser]
}
