import DesignGraph
import DesignNumbers
import SystemDesign

extension Rule {
    static let fanOutTail = Rule(
        "SRV615", "fan-out-tail", .note, tier: .preview, "Plan for the slowest of many answers",
        detects: """
            A request on a path that waits for ten answers or more at a time, of all shards of an index or of as many \
            calls, where each is only as often in time as the whole path is to be.
            """,
        why: """
            Who waits for all waits for the slowest: of 100 answers that are each in time in 99 of 100 cases, all are \
            in time in 37.
            """,
        fix: "ask twice and take the first answer, answer with what has come, or ask fewer",
        source: "Dean and Barroso, The Tail at Scale, 2013",
        fails: """
            let app = Client()
            let index = VectorIndex(shards: 20)
            var serving: Serving {
                Path("search", .p99, under: .milliseconds(100)) { app -- .lookup("vector") --> index }
            }
            """,
        passes: [
            .when(
                "there are few of them",
                """
                let app = Client()
                let index = VectorIndex(shards: 4)
                var serving: Serving {
                    Path("search", .p99, under: .milliseconds(100)) { app -- .lookup("vector") --> index }
                }
                """),
            .when(
                "each is held to more than the path",
                """
                let app = Client()
                let index = VectorIndex(shards: 10)
                var requirements: Requirements { Target(.latency, .p999, under: .milliseconds(40), at: index) }
                var serving: Serving {
                    Path("search", .p99, under: .milliseconds(100)) { app -- .lookup("vector") --> index }
                }
                """),
            .when(
                "something else answers for who is late",
                """
                let app = Client()
                let service = Service()
                let index = VectorIndex(shards: 20)
                let popular = FallbackSource()
                var serving: Serving {
                    Path("search", .p99, under: .milliseconds(100)) {
                        app -- .request("photo") --> service -- .lookup("vector") --> index
                        popular -- .fallback("popular") --> service
                    }
                }
                """),
            .when(
                "it is said in words what happens then",
                """
                let app = Client()
                let index = VectorIndex(shards: 20)
                var serving: Serving {
                    Path("search", .p99, under: .milliseconds(100)) { app -- .lookup("vector") --> index }
                    Fallback(if: "a shard is late", then: "the answer without it")
                }
                """),
            .when(
                "a key is in one shard of a store",
                """
                let app = Client()
                let store = Database(.keyValue, shards: 64)
                var serving: Serving {
                    Path("profile", .p99, under: .milliseconds(20)) { app -- .lookup("key") --> store }
                }
                """),
        ]
    ) { design in
        design.numbers.fanOuts.compactMap { fanOut in
            guard Double(fanOut.count) >= design.thresholds[.fanOut], fanOut.verdict == .fails,
                !design.canDoWithout(fanOut)
            else { return nil }
            let what = fanOut.isOfShards ? "shards of" : "calls of"
            return Violation(
                "a request on the path `\(fanOut.path.name)` waits for \(fanOut.count) \(what) "
                    + "\(design.name(fanOut.callee)), and all are in time in \(fanOut.all.value) of the cases, where each "
                    + "is in \(fanOut.each.value)",
                at: .flow(fanOut.flow),
                notes: fanOut.all.notes + [
                    "for \(fanOut.wanted.value) each has to be in time in \(fanOut.needed.value)"
                ],
                related: [.statement(fanOut.statement), .component(fanOut.callee)])
        }
    }
}

extension Inspection {
    /// Whether some of the answers may be missing: by a fallback at one of the ends, or by one that may be about it.
    fileprivate func canDoWithout(_ fanOut: FanOut) -> Bool {
        let ends = graph.ends(of: fanOut.flow, along: .calls)
        let system = document.statements[fanOut.statement].system
        return states(Fallback.self, in: Scope(system: system)) {
            [nil, id(ends.from), id(ends.to)].contains($0.component)
        }
            || [ends.from, ends.to].contains { node in graph.flows(at: node).contains { $0.kind == .fallback }
            }
    }
}
