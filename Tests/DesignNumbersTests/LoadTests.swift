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

/// Two paths through one service, each with a load that is called like it.
private struct TwoPaths: Design {
    let app = Client()
    let service = Service()
    let finder = ModelServer()
    let checker = ModelServer()
    var requirements: Requirements {
        Load("searches", at: app, peak: .perSecond(1_000))
        Load("uploads", at: app, peak: .perSecond(10))
    }
    var serving: Serving {
        Path("search", .p99, under: .milliseconds(100)) { app -- .request("search") --> service --> finder }
        Path("upload", .p99, under: .seconds(2)) { app -- .request("upload") --> service --> checker }
    }
}

/// A cache of which nothing says what it saves, and two models that meet again in a policy; no path.
private struct Loose: Design {
    let app = Client()
    let service = Service()
    let cache = Cache(hitRate: .percent(90))
    let text = ModelServer()
    let image = ModelServer()
    let policy = PolicyEngine()
    var requirements: Requirements { Load("posts", peak: .perSecond(1_000)) }
    var serving: Serving {
        app --> service -- .lookup("hash") --> cache
        service --> text --> policy
        service --> image --> policy
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

    @Test("stays on its path, where a load is called like it")
    func paths() throws {
        #expect(try load("service", of: TwoPaths.self)?.calls.upper == 1_010)
        #expect(try load("finder", of: TwoPaths.self)?.calls.text == "1,000/s from `service`")
        #expect(try load("checker", of: TwoPaths.self)?.calls.text == "10/s from `service`")
    }

    @Test("arrives at the only entrance, where nothing says where, and that is told")
    func entrance() throws {
        let app = try #require(try load("app", of: Loose.self))
        #expect(app.calls.upper == 1_000)
        #expect(app.calls.assumptions == ["`posts` arrive at `app`"])
    }

    @Test(
        "lies between the bounds of what nothing says: which calls a cache saves, and whether branches meet again"
    )
    func ranges() throws {
        let text = try #require(try load("text", of: Loose.self))
        #expect(text.calls.line == "1,000/s from `service` × 10–100 % not in `cache` = 100–1,000/s")
        #expect(try load("cache", of: Loose.self)?.calls.lower == 1_000)
        let policy = try #require(try load("policy", of: Loose.self))
        #expect(abs(policy.calls.lower - 100) < 1e-9)
        #expect(policy.calls.upper == 2_000)
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
