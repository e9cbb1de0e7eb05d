import DesignGraph
import SystemDesign

extension ChecklistItem {
    /// How predictions get to those who need them.
    static let serving: [ChecklistItem] = [
        ChecklistItem(
            "SRV.1", "servingMode", "when predictions are made, and why then",
            snippet: """
                let server = ModelServer("Ranking")
                ServingMode(.online, of: server, because: "a query is seen for the first time")
                """
        ) { design in .anyOf(design.stated(ServingMode.self)) },

        ChecklistItem(
            "SRV.2", "servingPath", "the way from who asks to the model, and back",
            snippet: """
                let app = Client("App")
                let server = ModelServer("Ranking")
                app -- .request("query") --> server -- .response("ranked items") --> app
                """,
            component: .modelServer
        ) { design in
            let served = design.servedPredictors
            let onPaths = Set(design.document.flows.compactMap(\.path))
            let cutOff = design.predictors.filter { !served.contains($0) }
            let evidence =
                design.stated(RequestPath.self) { onPaths.contains($0.name) } + served.map(Element.component)
            return !served.isEmpty && !cutOff.isEmpty && !design.components(.models).isEmpty
                ? .partial(evidence, missing: "a way to and from \(design.names(cutOff))")
                : .done(
                    by: evidence,
                    said: design.stated(ServingMode.self) + design.stated(RequestPath.self)
                        + design.stated(Contract.self),
                    otherwise: "flows from who asks to a model")
        },

        ChecklistItem(
            "SRV.3", "capacityPlan", "how much its parts have to take, and how many of them do",
            required: .from(.design), applies: .online.and(.hosted),
            snippet: """
                let server = ModelServer("Ranking")
                Capacity(server, peak: .perSecond(700), perReplica: .perSecond(50), replicas: 20)
                """
        ) { design in
            .anyOf(
                design.stated(Capacity.self),
                design.called.filter { design.graph.components[$0].saysCapacity }.map(Element.component))
        },

        ChecklistItem(
            "SRV.4", "latencyAllocation", "how the latency is shared out among the parts of a path",
            required: .from(.pilot), applies: .online,
            snippet: """
                let app = Client("App")
                let server = ModelServer("Ranking")
                Path("query", .p99, under: .milliseconds(300)) {
                    Hop("rank 200 items", server, .milliseconds(100))
                    Headroom(.milliseconds(200), for: "network, retries")
                }
                """
        ) { design in
            let paths = design.statements(RequestPath.self)
            return .allOf([
                "a path with its limit": paths.map(\.element),
                "a hop for each part of it": paths.filter { !$0.hops.isEmpty }.map(\.element)
                    + design.called.filter { design.graph.components[$0][.latency] != nil }
                    .map(Element.component),
            ])
        },

        ChecklistItem(
            "SRV.5", "testInProduction", "a test in production: shadow, canary, A/B, interleaving",
            required: .from(.pilot),
            snippet: """
                Rollout(.canary, shares: .percent(1), .percent(10), each: .hours(24), abortIf: "p99 rises")
                """,
            component: .rolloutController, reportedBy: ["MON710"]
        ) { design in
            .anyOf(
                design.stated(Experiment.self), design.stated(Rollout.self) { $0.method != .allAtOnce },
                design.standing([.shadowServer, .rolloutController, .experimentService]))
        },

        ChecklistItem(
            "SRV.6", "fallbackAndRollback",
            "what answers where the model doesn't, and the way back to the version before",
            required: .from(.pilot),
            snippet: """
                Fallback(if: "the model doesn't answer in time", then: "the most popular items")
                Rollback("deploy the version before", within: .minutes(10), when: "a canary is aborted")
                """,
            component: .fallbackSource, reportedBy: ["MON711"]
        ) { design in
            .allOf([
                "what answers where the model doesn't": design.stated(Fallback.self)
                    + design.standing([.fallbackSource, .circuitBreaker])
                    + design.document.flows.indices.filter { design.document.flows[$0].kind == .fallback }
                    .map(Element.flow),
                "the way back to the version before": design.stated(Rollback.self)
                    + design.standing([.modelRegistry, .artifactStore]) {
                        ($0[.keeps]?.inBaseUnit ?? 0) >= 2
                    },
            ])
        },

        ChecklistItem(
            "SRV.7", "packaging", "where models are kept, and on devices how they are made to fit",
            applies: .trained,
            snippet: """
                let registry = ModelRegistry("Models", keeps: 5)
                Packaging("ONNX, half precision", size: .megabytes(40))
                """,
            component: .modelRegistry, reportedBy: ["MON712"]
        ) { design in
            let registry = design.standing([.modelRegistry, .artifactStore])
            let format = design.stated(Packaging.self) + design.standing([.modelCompiler])
            return Condition.onDevice.holds(design)
                ? .allOf(["a registry": registry, "how the model is made to fit the device": format])
                : .done(by: registry, said: format, otherwise: "a registry")
        },

        ChecklistItem(
            "SRV.8", "integration", "interfaces, and who uses them",
            required: .never, applies: .from(.design),
            snippet: """
                Contract("POST /search", request: "a query", response: "50 ids with scores", consumers: "app, web")
                """
        ) { design in .anyOf(design.stated(Contract.self)) },
    ]
}

extension DesignDocument.Component {
    /// Whether it says how many of it there are, or how much one takes.
    fileprivate var saysCapacity: Bool {
        self[.replicas] != nil || self[.maximumReplicas] != nil
            || self[.throughput] != nil || self[.shards] != nil
    }
}
