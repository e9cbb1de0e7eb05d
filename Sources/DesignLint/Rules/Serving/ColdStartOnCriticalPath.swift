import DesignGraph
import DesignNumbers
import SystemDesign

extension Rule {
    static let coldStartOnCriticalPath = Rule(
        "SRV616", "cold-start-on-critical-path", .warning, tier: .preview,
        "Keep a replica warm where somebody waits",
        detects: """
            A component with no replica while nobody asks, on a path with a limit that leaves no time to start one.
            """,
        why: """
            Who comes first waits for a machine, for the weights and for the first, slowest predictions: seconds or \
            minutes, where the path has milliseconds.
            """,
        fix: "keep one replica at least, and let it answer requests only when its model is loaded and warm",
        source: "TensorFlow Serving, SavedModel Warmup; Mercari, ml-system-design-pattern, on loading models",
        fails: """
            let app = Client()
            let server = ModelServer(replicas: 0, upTo: 20)
            var serving: Serving {
                Path("score", .p99, under: .milliseconds(100)) { app -- .request("order") --> server }
            }
            """,
        passes: [
            .when(
                "there is always one",
                """
                let app = Client()
                let server = ModelServer(replicas: 1, upTo: 20)
                var serving: Serving {
                    Path("score", .p99, under: .milliseconds(100)) { app -- .request("order") --> server }
                }
                """),
            .when(
                "the path has time for a start",
                """
                let app = Client()
                let server = ModelServer(replicas: 0, upTo: 20)
                var serving: Serving {
                    Path("report", .p99, under: .minutes(10)) { app -- .request("report") --> server }
                }
                """),
            .when(
                "it works on what comes by a queue",
                """
                let queue = EventStream()
                let server = ModelServer(replicas: 0, upTo: 20)
                var serving: Serving {
                    Path("moderation", .p95, under: .seconds(20)) { queue -- .event("photo") --> server }
                }
                """),
        ]
    ) { design in
        let plans = Dictionary(
            design.statements(Capacity.self).map { ($0.component, $0.statement) },
            uniquingKeysWith: { first, _ in first })
        var said: Set<DesignGraph.Node> = []
        return design.numbers.paths.flatMap { path -> [Violation] in
            guard let allowed = path.allowed, allowed.upper < design.thresholds[.coldStart] else { return [] }
            let called = design.numbers.calls(on: path.path.name).map {
                design.graph.ends(of: $0, along: .calls).to
            }
            return called.filter { node in
                let replicas = plans[design.id(node)]?.replicas ?? design.graph.components[node][.replicas]
                return replicas.map { $0.inBaseUnit == 0 && $0.figure.bound != .orLess } == true
                    && said.insert(node).inserted
            }.map { node in
                Violation(
                    "\(design.name(node)) may have no replica, and the path `\(path.path.name)` has \(allowed.value)",
                    at: .component(node), related: [.statement(path.statement)])
            }
        }
    }
}
