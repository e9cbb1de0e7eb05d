import DesignGraph
import SystemDesign

extension FlowKinds {
    /// What those who watch get to see.
    static let observation: Self = [
        .log, .metric, .event, .stream, .batch, .changeCapture, .materialize, .label, .review, .feedback,
    ]
    /// What carries an answer on: handed over, sent home, put into a store and read there.
    static let answers: Self = [
        .request, .response, .lookup, .event, .stream, .batch, .materialize, .deploy,
    ]
    /// What makes a model out of data.
    static let training: Self = [.trainingData, .artifact]
}

extension Set<ComponentKind> {
    /// What decides by what models say.
    fileprivate static let judges: Self = review.union([.policyEngine, .ruleEngine, .auction, .mixer])
}

extension Inspection {
    /// What predicts with a model: model servers, and whatever a model is put into.
    var modelsInUse: [DesignGraph.Node] {
        components(.hosts).filter { node in
            graph.components[node].kind == .modelServer
                || graph.flows(at: node).contains {
                    FlowKinds.artifacts.contains($0.kind) && $0.to == graph.components[node].id
                }
        }
    }

    /// The trainers that hand what they make to no other: those before them start with it, and are recorded with it.
    var lastTrainers: [DesignGraph.Node] {
        let isTrainer = isOne(of: [.trainer])
        return components([.trainer]).filter { trainer in
            !graph.neighbours(of: trainer, over: .artifacts).contains { $0 != trainer && isTrainer($0) }
        }
    }

    /// Everything whose answers some monitors or logs get to see: straight, through what passes the answers on, or
    /// through who asked.
    ///
    /// What is handed on is followed back to the first caller and no further: a gateway that is seen says nothing of
    /// the other services behind it.
    func seen(by watchers: some Sequence<DesignGraph.Node>) -> Set<DesignGraph.Node> {
        let sources = graph.reachable(from: watchers, over: .observation, backwards: true)
        let handedOn = graph.reachable(
            from: sources, over: .answers, backwards: true, cutBy: isOne(of: .callers))
        return handedOn.union(graph.reachable(from: sources, over: .calls, along: .calls))
    }

    /// What keeps predictions: logs made for it, and those audit logs to which something writes that predicts, asks what
    /// predicts or decides; others record who came in, or what was changed.
    var predictionLogs: [DesignGraph.Node] {
        let models = components(.models, .judges)
        let callers = models.flatMap {
            graph.neighbours(of: $0, over: .calls, along: .calls, backwards: true)
        }
        let answered = graph.reachable(from: models + callers, over: .observation)
        return components([.predictionLog, .factStore]) + components([.auditLog]).filter(answered.contains)
    }

    /// The nodes of components that statements name.
    func nodes(_ ids: some Sequence<String?>) -> Set<DesignGraph.Node> {
        Set(ids.compactMap { $0.flatMap(graph.node) })
    }

    /// A component's id, for lines to paste.
    func id(_ node: DesignGraph.Node) -> String { graph.components[node].id }

    /// The severity of what hurts the more, the more people depend on the system.
    var severityByMaturity: Severity {
        maturity < .pilot ? .note : maturity < .production ? .warning : .error
    }
}
