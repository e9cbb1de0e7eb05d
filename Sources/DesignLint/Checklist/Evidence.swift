import DesignGraph
import SystemDesign

/// What items look for.
extension Inspection {
    /// The statements of a type, or those that are meant.
    func stated<S: Statement>(_ type: S.Type, where isMeant: (S) -> Bool = { _ in true }) -> [Element] {
        statements(type).filter { isMeant($0.statement) }.map(\.element)
    }

    /// The components of some kinds, or those that are meant.
    func standing(
        _ kinds: Set<ComponentKind>..., where isMeant: (DesignDocument.Component) -> Bool = { _ in true }
    ) -> [Element] {
        components(kinds.reduce([]) { $0.union($1) })
            .filter { isMeant(graph.components[$0]) }.map(Element.component)
    }

    /// The components that are meant, of whichever kind.
    func standing(where isMeant: (DesignDocument.Component) -> Bool) -> [Element] {
        graph.components.indices.filter { isMeant(graph.components[$0]) }.map(Element.component)
    }

    /// The components that a callers' call may reach: those at requests and look-ups.
    var called: [DesignGraph.Node] {
        graph.components.indices.filter { node in
            graph.components[node].plane != .actors
                && graph.flows(at: node).contains { FlowKinds.calls.contains($0.kind) }
        }
    }

    /// What predicts: models, and in a system without any what may stand for one, as another company's does.
    var predictors: [DesignGraph.Node] {
        let models = components(.models)
        return models.isEmpty ? components([.externalService, .ruleEngine, .custom]) : models
    }

    /// What predicts and can be asked, or whose predictions get to what can be.
    var servedPredictors: [DesignGraph.Node] {
        let entries = components(.actors, [.gateway, .service, .notificationService])
        let asked = graph.reachable(from: entries, over: Self.questions, along: .calls)
        let served = graph.reachable(from: asked, over: Self.predictions, backwards: true)
        let isEntry = Set(entries)
        return predictors.filter {
            isEntry.contains($0) ? !graph.flows(at: $0).isEmpty : served.contains($0)
        }
    }

    private static let questions = FlowKinds.calls.union([.event, .stream, .review])
    private static let predictions = FlowKinds.calls.union(FlowKinds.artifacts).union([
        .response, .event, .stream, .batch, .changeCapture, .materialize, .review,
    ])

    /// Whether something leads to every trainer over flows of data: what may lead there, each with what is evidence of
    /// it, what says that something does, and what is missing where nothing does: "a way from a store".
    ///
    /// A trainer that works on what others have learnt, as one does that averages the updates of many phones, needs no
    /// way of its own. What it gets from a registry is a model to begin with, and says nothing of examples.
    func waysToTrainers(
        from starts: [(node: DesignGraph.Node, evidence: Element)], said words: [Element],
        missing what: String
    ) -> ChecklistItem.Verdict {
        let trainers = components([.trainer])
        let feeding = graph.reachable(from: trainers, over: .data, backwards: true)
        let fed = graph.reachable(from: starts.map(\.node), over: .data)
        let evidence = starts.filter { feeding.contains($0.node) }.map(\.evidence)
        let taught = graph.ways(
            from: trainers.filter(fed.contains), over: [.artifact], avoiding: isOne(of: .keepers))
        let unfed = trainers.filter { !fed.contains($0) && !taught.reaches($0) }
        return evidence.isEmpty || unfed.isEmpty
            ? .done(by: evidence, said: words, otherwise: "\(what) to a trainer")
            : .partial(evidence, missing: "\(what) to \(names(unfed))")
    }
}
