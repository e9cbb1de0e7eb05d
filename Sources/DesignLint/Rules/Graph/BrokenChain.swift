import DesignGraph
import SystemDesign

extension Rule {
    static let brokenChain = Rule(
        "GRF209", "broken-chain", .warning, "Give each job something to work on, and its result to somebody",
        detects: """
            A job, a service, a model or a monitor that something leaves and nothing comes to; and one that something \
            comes to and nothing leaves, unless somebody asks it and so gets the answer, or an alert is stated at it.
            """,
        why: "What works on nothing, or for nobody, is a flow forgotten, in the design or in the system.",
        fix: "draw the flow that is missing, or leave the component out",
        source: "Structurizr inspections; Threagile, unnecessary data transfer",
        fails: """
            let app = Client()
            let server = ModelServer()
            let dataset = DatasetBuilder()
            let trainer = Trainer()
            let registry = ModelRegistry()
            var model: ModelDevelopment { dataset --> trainer --> registry --> server }
            var serving: Serving { app --> server }
            """,
        passes: [
            .when(
                "it is where things come from, or where they end",
                """
                let app = Client()
                let server = ModelServer()
                let log = AuditLog()
                var serving: Serving { app --> server --> log }
                """),
            .when(
                "somebody calls it, and waits for the answer",
                """
                let app = Client()
                let gateway = Gateway()
                let server = ModelServer()
                var serving: Serving { app --> gateway -- .request("order") --> server }
                """),
            .when(
                "an alert says who is told by it",
                """
                let app = Client()
                let server = ModelServer()
                let drift = Monitor(.drift)
                var serving: Serving { app --> server }
                var monitoring: Monitoring {
                    server --> drift
                    Alert("drift", when: "PSI > 0.2", tells: "team on call", at: drift)
                }
                """),
            .when(
                "it starts by itself",
                """
                let schedule = Orchestrator()
                let tuner = Tuner()
                let trainer = Trainer()
                let lake = DataLake()
                let registry = ModelRegistry()
                let server = ModelServer()
                let app = Client()
                var model: ModelDevelopment {
                    schedule --> trainer
                    tuner --> trainer
                    lake --> trainer --> registry --> server
                }
                var serving: Serving { app --> server }
                """),
        ]
    ) { design in
        let telling = design.nodes(design.statements(Alert.self).map(\.component))
        return design.components(.works).compactMap { node in
            let flows = design.graph.flows(at: node)
            let id = design.graph.components[node].id
            guard !flows.isEmpty else { return nil }
            let isFed = flows.contains { $0.ends(along: .data).to == id || $0.to == id }
            let isUsed = flows.contains { flow in
                flow.from == id || flow.ends(along: .data).from == id || flow.kind.family == .request
            }
            if !isFed {
                return Violation("nothing comes to \(design.name(node))", at: .component(node))
            }
            guard !isUsed, !design.isOne(of: .ends)(node), !telling.contains(node) else { return nil }
            return Violation("nothing comes of \(design.name(node))", at: .component(node))
        }
    }
}
