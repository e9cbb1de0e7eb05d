import DesignGraph
import SystemDesign

extension Inspection {
    /// The components at which the design takes out of data who somebody is.
    var deidentifying: Set<DesignGraph.Node> { privacyMeasures { $0.hidesIdentity } }
    /// What asks one of those for what is left without names, and goes on with the answer.
    var deidentified: Set<DesignGraph.Node> {
        Set(
            deidentifying.flatMap { measure in
                let askers = graph.neighbours(of: measure, over: [.request], backwards: true)
                return Set(graph.neighbours(of: measure, over: [.response])).intersection(askers)
            })
    }
    /// The components at which the design makes data of which nobody can be deleted any more.
    var anonymising: Set<DesignGraph.Node> { privacyMeasures { $0.hidesIndividuals } }

    private func privacyMeasures(where isMeant: (PrivacyMeasure) -> Bool) -> Set<DesignGraph.Node> {
        Set(
            statements(Privacy.self).filter { isMeant($0.measure) }
                .compactMap { $0.component.flatMap(graph.node) })
    }

    /// The components that a rule about access speaks of.
    var restricted: Set<DesignGraph.Node> {
        Set(statements(Access.self).flatMap(\.components).compactMap(graph.node))
    }
}

extension PersonalData {
    /// Whether it tells who somebody is.
    var isIdentifying: Bool { self == .identifying || self == .sensitive }
    /// Whether it is about somebody at all.
    var isPersonal: Bool { self != .none }
}

extension PrivacyMeasure {
    fileprivate var hidesIdentity: Bool {
        switch self {
        case .pseudonyms, .onDevice, .federated, .redaction: true
        case .aggregation, .kAnonymity, .differentialPrivacy: true
        case .minimisation, .purpose: false
        }
    }

    fileprivate var hidesIndividuals: Bool {
        switch self {
        case .aggregation, .kAnonymity, .differentialPrivacy: true
        default: false
        }
    }
}
