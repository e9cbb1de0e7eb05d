import DesignGraph
import DesignNumbers
import SystemDesign

extension Rule {
    static let latencyBudgetExceeded = Rule(
        "SRV601", "latency-budget-exceeded", .error, "Share out no more time than a path has",
        detects: """
            A path whose hops, and the latencies of what no hop speaks of, come to more than its limit or target; a \
            component that takes longer than its hops give it; a headroom that is already spent.
            """,
        why: """
            What doesn't fit on paper won't fit in production: no tuning at the end finds the 80 ms that were promised \
            twice at the beginning.
            """,
        fix: "shorten the longest hop, run hops side by side, compute ahead, or answer from a cache",
        source: """
            Mercari, ml-system-design-pattern, on large models online; Yan, ml-design-docs, section 6.3; Dean and \
            Barroso, The Tail at Scale
            """,
        yieldsTo: ["GRF210"],
        fails: """
            let app = Client()
            let encoder = Encoder()
            let index = VectorIndex()
            let ranker = Ranker(.heavy)
            var serving: Serving {
                Path("photo search", .p99, under: .milliseconds(300)) {
                    app -- .request("photo") --> encoder -- .lookup("vector") --> index
                    index -- .request("500 candidates") --> ranker

                    Hop("photo to vector", encoder, .milliseconds(120))
                    Hop("ask all shards", index, .milliseconds(80))
                    Hop("score 500", ranker, .milliseconds(140))
                }
            }
            """,
        passes: [
            .when(
                "the hops come to less than the limit",
                """
                let app = Client()
                let ranker = Ranker(.heavy, latency: .milliseconds(140))
                let store = FeatureStore(.online, latency: .milliseconds(10))
                var serving: Serving {
                    Path("search", .p99, under: .milliseconds(300)) {
                        app -- .request("query") --> ranker -- .lookup("features") --> store

                        Hop("score 500", ranker, .milliseconds(140))
                        Headroom(.milliseconds(150))
                    }
                }
                """),
            .when(
                "hops run side by side",
                """
                let app = Client()
                let words = SearchIndex(.text)
                let vectors = VectorIndex()
                let service = Service()
                var serving: Serving {
                    Path("search", .p99, under: .milliseconds(100)) {
                        app -- .request("query") --> service
                        service -- .lookup("words") --> words
                        service -- .lookup("vector") --> vectors

                        Hop("by words", words, .milliseconds(80), parallel: "retrieval")
                        Hop("by vector", vectors, .milliseconds(90), parallel: "retrieval")
                    }
                }
                """),
            .when(
                "nobody waits for what takes long: a log, a shadow",
                """
                let app = Client()
                let server = ModelServer(latency: .milliseconds(40))
                let candidate = ShadowServer(latency: .milliseconds(400))
                var serving: Serving {
                    Path("score", .p99, under: .milliseconds(50)) {
                        app -- .request("order") --> server
                        server -- .shadow("order") --> candidate
                    }
                }
                """),
            .when(
                "what passes requests on counts those it waits for in its own latency",
                """
                let app = Client()
                let service = Service(latency: .milliseconds(90))
                let server = ModelServer(latency: .milliseconds(60))
                var serving: Serving {
                    Path("score", .p99, under: .milliseconds(100)) {
                        app -- .request("order") --> service -- .request("order") --> server

                        Hop("assemble", service, .milliseconds(20))
                        Hop("score", server, .milliseconds(70))
                    }
                }
                """),
            .when(
                "the target is of another percentile",
                """
                let app = Client()
                let server = ModelServer()
                var requirements: Requirements { Target(.latency, .p50, under: .milliseconds(50)) }
                var serving: Serving {
                    Path("score", .p99, under: .milliseconds(200)) {
                        app -- .request("order") --> server

                        Hop("score", server, .milliseconds(150))
                    }
                }
                """),
        ]
    ) { design in
        design.numbers.paths.flatMap { path -> [Violation] in
            if let excess = design.excess(of: path) { return [excess] }
            if !path.overruns.isEmpty { return path.overruns.map { design.overrun($0, on: path) } }
            guard let total = path.total, let allowed = path.allowed, let headroom = path.headroom,
                (total + headroom).verdict(atMost: allowed) == .fails
            else { return [] }
            return [
                Violation(
                    "the path `\(path.path.name)` comes to \(total.value), which leaves less than the \(headroom.text) "
                        + "of \(allowed.text)",
                    at: .statement(path.statement), severity: .warning, notes: (total + headroom).notes)
            ]
        }
    }
}

extension Inspection {
    /// A path that takes more than it may.
    fileprivate func excess(of path: PathBudget) -> Violation? {
        guard let expected = path.expected, let allowed = path.allowed, expected.lower.isFinite else {
            return nil
        }
        let verdict = expected.verdict(atMost: allowed)
        // What has no upper end may be anything.
        guard let severity = verdict.severity, verdict == .fails || expected.upper.isFinite else {
            return nil
        }
        var notes = expected.notes
        if let index = path.dominating {
            let part = path.parts[index]
            notes.append("the longest part: \(part.time.value) at \(name(part.node)), \(part.work)")
        }
        notes += path.overruns.map { "\(name($0.node)) takes \($0.time.value), and has \($0.budget.value)" }
        if !path.untimed.isEmpty {
            notes.append("not counted, because nothing says how long: \(names(path.untimed))")
        }
        notes.append(
            "a sum of percentiles is a budget, not a forecast: not every hop is slow in the same request")
        let comesTo = verdict == .fails ? "comes to \(expected.value)" : "may come to \(expected.value)"
        return Violation(
            "the budget of the path `\(path.path.name)` \(comesTo), a sum of \(path.path.percentile.rawValue) times, "
                + "and \(allowed.value) is the limit",
            at: .statement(path.statement), severity: severity, notes: notes,
            related: path.dominating.map { [.component(path.parts[$0].node)] } ?? [])
    }

    /// A component that takes more than it is given.
    fileprivate func overrun(_ overrun: PathOverrun, on path: PathBudget) -> Violation {
        Violation(
            "\(name(overrun.node)) takes \(overrun.time.value), and the path `\(path.path.name)` gives it "
                + "\(overrun.budget.value)",
            at: .component(overrun.node), severity: .warning,
            notes: overrun.budget.notes, related: [.statement(path.statement)],
            help: "give its hop what it takes, or make it faster")
    }
}
