import DesignNumbers
import SystemDesign
import Testing

/// Three sources hand over to one ranker, which a hop says to be visited once.
private struct Feed: Design {
    let app = Client()
    let feed = Service()
    let inbox = CandidateGenerator()
    let index = VectorIndex()
    let ranker = Ranker(.heavy, throughput: .perSecond(10_000), replicas: 60)
    let store = FeatureStore(.online)
    let cache = Cache(hitRate: .percent(25))

    var requirements: Requirements { Load("refreshes", at: app, average: .perSecond(500), peakFactor: 2) }
    var serving: Serving {
        Path("refresh", .p99, under: .milliseconds(200)) {
            app --> feed -- .request("inbox") --> inbox -- .request("candidates") --> ranker
            feed -- .request("vector", unlessIn: cache) --> index -- .request("candidates") --> ranker
            feed -- .lookup("vector") --> cache
            feed -- .lookup("reader") --> store
            ranker -- .lookup("posts", items: 300) --> store
            Hop("score", ranker, .milliseconds(40))
        }
        Stage("score", by: ranker, from: 300)
    }
}

/// Calls that go in a circle, and one that it calls.
private struct Circle: Design {
    let app = Client(rate: .perSecond(10))
    let one = Service()
    let two = Service()
    let store = FeatureStore(.online)
    var serving: Serving {
        app --> one -- .request("on") --> two -- .request("back") --> one
        two -- .lookup("row") --> store
    }
}

/// A service that something calls of which nothing is known.
private struct Unknown: Design {
    let app = Client(rate: .perSecond(10))
    let other = Service()
    let server = ModelServer()
    var serving: Serving {
        app -- .request("now and then", when: "the answer is old") --> server
        other -- .request("rows") --> server
    }
}

@Suite("The load of a design")
struct LoadTests {
    private func load<D: Design>(_ id: String, of design: D.Type) throws -> Loads.ComponentLoad? {
        let numbers = Numbers(of: try D.document())
        return numbers.loads.components[try #require(numbers.graph.node(id))]
    }

    @Test("goes along the calls from where it arrives")
    func calls() throws {
        #expect(try load("app", of: Feed.self)?.calls.line == "500/s on average × 2 at peak = 1,000/s")
        #expect(try load("inbox", of: Feed.self)?.calls.text == "1,000/s from `feed`")
    }

    @Test("is less behind a cache that has some of the answers")
    func cache() throws {
        #expect(
            try load("index", of: Feed.self)?.calls.line
                == "1,000/s from `feed` × (1 − 25 % in `cache`) = 750/s")
        #expect(try load("cache", of: Feed.self)?.calls.lower == 1_000)
    }

    @Test("counts once what several hand over of one request, where a hop says so")
    func joins() throws {
        let ranker = try #require(try load("ranker", of: Feed.self))
        #expect(ranker.calls.lower == 1_000)
        #expect(ranker.calls.upper == 1_000)
        #expect(ranker.items.upper == 300_000)
    }

    @Test("adds up what several read, item by item")
    func reads() throws {
        let store = try #require(try load("store", of: Feed.self))
        #expect(
            store.items.line == "1,000/s from `feed` + 1,000/s from `ranker` × 300 items a call = 301,000/s")
    }

    @Test("can't be told where calls go in a circle, and the design is told why")
    func circle() throws {
        let numbers = Numbers(of: try Circle.document())
        #expect(try load("one", of: Circle.self) == nil)
        #expect(try load("store", of: Circle.self) == nil)
        #expect(numbers.loads.circle.map { numbers.document.components[$0].id } == ["one", "two"])
        let text = NumbersReport(numbers).text
        #expect(text.contains("missing: a beginning: calls go in a circle, `one`, `two`"))
    }

    @Test("of a call that doesn't always happen is a most; of an unknown caller, something is missing")
    func unknown() throws {
        let server = try #require(try load("server", of: Unknown.self))
        #expect(server.calls.lower == 0)
        #expect(server.calls.upper == 10)
        #expect(server.missing == ["the load of `other`"])
    }

    @Test("takes replicas that aren't busier than usual")
    func replicas() throws {
        let numbers = Numbers(of: try Feed.document())
        let ranker = try #require(numbers.capacities.first { $0.throughput != nil })
        #expect(ranker.needed?.line == "300,000/s ÷ 10,000/s per replica ÷ 70 % = 43 replicas")
        #expect(ranker.utilisation?.line == "300,000/s ÷ (10,000/s per replica × 60 replicas) = 50 %")
        #expect(ranker.verdict == .holds)
    }
}
