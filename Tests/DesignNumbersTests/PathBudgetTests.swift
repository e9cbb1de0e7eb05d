import DesignNumbers
import SystemDesign
import Testing

private struct Search: Design {
    let app = Client()
    let gateway = Gateway()
    let tower = Encoder(latency: .milliseconds(30))
    let dense = VectorIndex()
    let words = SearchIndex(.text)
    let ranker = Ranker(.heavy)
    let policy = PolicyEngine(latency: .milliseconds(5, to: 15))
    let log = PredictionLog()
    var serving: Serving {
        Path("query", .p99, under: .milliseconds(150)) {
            app --> gateway --> tower --> dense --> ranker --> policy
            gateway --> words --> ranker
            Hop("route", gateway, .milliseconds(10))
            Hop("embed", tower, .milliseconds(20), parallel: "retrieve", branch: "by meaning")
            Hop("neighbours", dense, .milliseconds(30), parallel: "retrieve", branch: "by meaning")
            Hop("terms", words, .milliseconds(45), parallel: "retrieve")
            Hop("rank", ranker, .milliseconds(60))
            Headroom(.milliseconds(20))
        }
    }
}

@Suite("The budget of a path")
struct PathBudgetTests {
    private var path: PathBudget {
        get throws { try #require(Numbers(of: try Search.document()).paths.first) }
    }

    @Test("adds up hops, counts of parallel ones the longest, and what no hop speaks of with its own latency")
    func total() throws {
        let total = try #require(try path.total)
        #expect(
            total.derivation == """
                10 ms (gateway) + max(20 ms (tower) + 30 ms (dense), 45 ms (words)) + 60 ms (ranker) + 5–15 ms (policy)
                """)
        // What isn't in the order may run beside the rest.
        #expect(abs(total.lower - 0.120) < 1e-9)
        #expect(abs(total.upper - 0.135) < 1e-9)
        #expect(try path.verdict == .holds)
    }

    @Test("knows when each hop begins, and which of them a request waits for")
    func schedule() throws {
        let parts = try path.parts
        #expect(parts.map { ($0.start * 1_000).rounded() } == [0, 10, 30, 10, 60, 120])
        #expect(parts.map(\.isCritical) == [true, true, true, false, true, true])
        #expect(try path.dominating == 4)
    }

    @Test("names hops whose components take longer than they are given")
    func overruns() throws {
        #expect(try path.overruns.map(\.work) == ["embed"])
    }

    @Test("leaves what the limit is above it")
    func rest() throws {
        #expect(try path.rest?.line == "150 ms − 120–135 ms = 15–30 ms (20 ms wanted)")
    }
}
