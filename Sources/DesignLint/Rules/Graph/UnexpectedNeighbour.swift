import DesignGraph
import SystemDesign

extension Rule {
    static let unexpectedNeighbour = Rule(
        "GRF205", "unexpected-neighbour", .note, tier: .preview, "Write each flow as what it is",
        detects: """
            A flow of a kind that can't be meant between components of their kinds, such as a deployment \
            to a data lake.
            """,
        why: """
            It is mostly a wrong kind of flow, and everything that follows flows by their kind goes astray \
            there.
            """,
        fix: "change the kind of the flow, or write the component that is missing in between",
        source: "the meaning of the kinds of component and flow",
        fails: """
            let drift = Monitor(.drift)
            let trainer = Trainer()
            var monitoring: Monitoring { drift -- .request("retrain") --> trainer }
            """,
        passes: [
            .when(
                "the flow is of the kind that is meant",
                """
                let drift = Monitor(.drift)
                let trainer = Trainer()
                var monitoring: Monitoring { drift -- .trigger("retrain") --> trainer }
                """),
            .when(
                "one end is of no known kind",
                """
                let drift = CustomComponent(plane: .monitoring, notes: "watches the cameras")
                let trainer = Trainer()
                var monitoring: Monitoring { drift -- .request("retrain") --> trainer }
                """),
        ]
    ) { design in
        design.graph.flows.indices.compactMap { flow in
            let (from, to) = design.graph.ends(of: flow, along: .calls)
            let kind = design.graph.flows[flow].kind
            let (source, target) = (design.graph.components[from].kind, design.graph.components[to].kind)
            guard let line = misfits.first(where: { $0.fits(source, kind, target) }) else { return nil }
            return Violation(
                "a flow of the kind `\(kind.rawValue)` goes from \(design.name(from)) to \(design.name(to))",
                at: .flow(flow), notes: ["\(design.name(to)) is \(target.phrase)"], help: line.help)
        }
    }
}

/// A kind of flow that can't be meant between some kinds of component; `nil` stands for every kind.
private struct Misfit: Sendable {
    let from: Kinds?
    let kind: FlowKind
    let to: Kinds?
    let help: String

    func fits(_ source: ComponentKind, _ kind: FlowKind, _ target: ComponentKind) -> Bool {
        self.kind == kind && source != .custom && target != .custom
            && from?.contains(source) ?? true && to?.contains(target) ?? true
    }
}

private typealias Kinds = Set<ComponentKind>

private let misfits: [Misfit] = [
    Misfit(
        from: .monitors.union([.alerting]), kind: .request, to: .trainers,
        help: "a monitor starts a training with .trigger"),
    Misfit(
        from: .trainers, kind: .request, to: .models,
        help: "a model gets to where it serves by .artifact and .deploy"),
    Misfit(
        from: nil, kind: .deploy, to: .analyticStores.union([.eventStream, .predictionLog, .auditLog]),
        help: "what a store is given is data: .batch, .stream or .materialize"),
    Misfit(
        from: nil, kind: .materialize,
        to: .trainers.union(Kinds.monitors).union([.dataLake, .predictionLog, .auditLog]),
        help: ".materialize publishes to what is read while somebody waits; else it is .batch or .stream"),
    Misfit(
        from: nil, kind: .trainingData, to: .onlineModels.union(Kinds.monitors).union([.gateway, .service]),
        help: "training data goes to a dataset builder, a trainer or an evaluator"),
    Misfit(
        from: .stores.subtracting([.cache]), kind: .response, to: nil,
        help: "a store is read with .lookup, written from who asks"),
    Misfit(
        from: nil, kind: .shadow, to: .stores.union(Kinds.logs),
        help: "mirrored traffic goes to a shadow server, and its answers to a log"),
    Misfit(
        from: nil, kind: .trigger, to: .logs.union([.dataLake, .objectStore, .labelStore]),
        help: "a trigger starts a job; a store only keeps"),
    Misfit(
        from: .actors, kind: .changeCapture, to: nil,
        help: "row changes come from a database; what people and companies send is an .event or a .request"),
    Misfit(
        from: .onlineModels, kind: .lookup, to: [.experimentTracker, .notebook, .auditLog, .dashboard],
        help: "what is made for people to look at is too slow, and not meant, for requests"),
]

extension ComponentKind {
    /// The kind in the middle of a sentence.
    fileprivate var phrase: String {
        "a component of the kind `\(id)`: \(meaning.prefix(1).lowercased() + meaning.dropFirst(1).dropLast())"
    }
}
