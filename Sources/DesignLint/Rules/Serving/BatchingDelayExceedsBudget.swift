import DesignGraph
import DesignNumbers
import SystemDesign

extension Rule {
    static let batchingDelayExceedsBudget = Rule(
        "SRV611", "batching-delay-exceeds-budget", .error, "Let no call wait for its batch until it is late",
        detects: """
            A component that is in time by itself, and later than its hops on a path allow when a call waits until a \
            batch is full.
            """,
        why: """
            When few calls come, each waits as long as it may: a batcher that is left as it was delivered can spend \
            more time on waiting than the whole request has.
            """,
        fix: "let batches wait for what the budget leaves, once the work itself is taken off",
        source: "KServe, Inference Batcher; NVIDIA, Triton Inference Server, dynamic batcher",
        yieldsTo: ["GRF210"],
        fails: """
            let app = Client()
            let server = ModelServer(batchSize: 32, batchDelay: .milliseconds(50), latency: .milliseconds(20))
            var serving: Serving {
                Path("score", .p99, under: .milliseconds(100)) {
                    app -- .request("order") --> server

                    Hop("score", server, .milliseconds(60))
                }
            }
            """,
        passes: [
            .when(
                "both fit into the budget",
                """
                let app = Client()
                let server = ModelServer(batchSize: 32, batchDelay: .milliseconds(10), latency: .milliseconds(20))
                var serving: Serving {
                    Path("score", .p99, under: .milliseconds(100)) {
                        app -- .request("order") --> server

                        Hop("score", server, .milliseconds(60))
                    }
                }
                """),
            .when(
                "batches are of one",
                """
                let app = Client()
                let server = ModelServer(batchSize: 1, batchDelay: .milliseconds(50), latency: .milliseconds(20))
                var serving: Serving {
                    Path("score", .p99, under: .milliseconds(100)) {
                        app -- .request("order") --> server

                        Hop("score", server, .milliseconds(60))
                    }
                }
                """),
            .when(
                "no path gives it a budget",
                """
                let server = ModelServer(batchSize: 32, batchDelay: .seconds(1), latency: .milliseconds(20))
                let service = Service()
                var serving: Serving { service -- .request("order") --> server }
                """),
            .when(
                "it is late without waiting, which is a matter of the budget",
                """
                let app = Client()
                let server = ModelServer(batchSize: 32, batchDelay: .milliseconds(5), latency: .milliseconds(70))
                var serving: Serving {
                    Path("score", .p99, under: .milliseconds(100)) {
                        app -- .request("order") --> server

                        Hop("score", server, .milliseconds(60))
                    }
                }
                """),
        ]
    ) { design in
        design.numbers.paths.flatMap { path in
            design.numbers.batchingOverruns(on: path).compactMap { late in
                let verdict = late.time.verdict(atMost: late.budget)
                guard let severity = verdict.severity, verdict == .fails || late.time.upper.isFinite else {
                    return nil
                }
                return Violation(
                    "\(design.name(late.node)) answers after \(late.time.value), waiting for a batch, and the path "
                        + "`\(path.path.name)` gives it \(late.budget.value)",
                    at: .component(late.node), severity: severity, notes: late.time.notes,
                    related: [.statement(path.statement)])
            }
        }
    }
}
