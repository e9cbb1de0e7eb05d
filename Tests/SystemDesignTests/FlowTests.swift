import TestSupport
import Testing

@testable import SystemDesign

private struct Chains: Design {
    let app = Client()
    let gateway = Gateway()
    let ranker = Reranker()
    let cache = Cache()
    let log = PredictionLog()
    let events = EventStream()

    var serving: Serving {
        app --> gateway -- "query" --> ranker -- .response("answer") --> app
        gateway -- .log() --> [log, events]
    }
    var data: DataPreparation {
        app --> events
        for _ in 0..<2 { events --> log }
        if true { ranker --> cache }
    }
}

@Suite("An arrow")
struct FlowTests {
    @Test("makes a flow, and a chain makes one for each step of it")
    func chain() throws {
        let flows = try Chains.document().flows.filter { $0.step == .serving }
        #expect(
            flows.map { "\($0.from)-\($0.to)" } == [
                "app-gateway", "gateway-ranker", "ranker-app", "gateway-log", "gateway-events",
            ])
        #expect(flows.map(\.label) == [nil, "query", "answer", nil, nil])
        #expect(flows.map(\.kind) == [.request, .request, .response, .log, .log])
    }

    @Test("knows its line, also in a loop and under a condition")
    func location() throws {
        let document = try Chains.document()
        #expect(document.flows.allSatisfy { $0.location?.file == "FlowTests.swift" })
        #expect(document.flows.map { $0.location?.line } == [19, 20, 20, 21, 15, 15, 15, 16, 16])
        #expect(document.flows.first?.location?.column == 9)
    }

    @Test("names the cache that can save it by its id, wherever the cache is")
    func cache() throws {
        struct Tenant: System {
            let results: Cache
            let own = Cache()
            let encoder = Encoder()
            let store = FeatureStore(.online)
            var serving: Serving {
                encoder -- .lookup("features", items: .count(200), unlessIn: own) --> store
                results -- .request("decode", unlessIn: results) --> encoder
            }
        }
        struct Platform: Design {
            let results = Cache()
            let tenant: Tenant
            init() { tenant = Tenant(results: results) }
        }
        let document = try Platform.document()
        #expect(document.flows.map { $0.attributes[.cache] } == ["tenant.own", "results"])
        #expect(document.flows.first?.attributes[.items] == .count(200))
        #expect(try DesignDocument(json: document.json()) == document)
    }

    @Test("is refused where no component is the cache that it names")
    func unknownCache() throws {
        struct Loose: Design {
            let app = Client()
            let filter = ModelServer()
            var serving: Serving {
                app -- .request("message", unlessIn: Cache()) --> filter
            }
        }
        let error = try #require(throws: DesignError.self) { try Loose.document() }
        #expect(error.message.hasPrefix("a flow uses the component made at FlowTests.swift:"))
        #expect(error.location?.file == "FlowTests.swift")

        var document = try Chains.document()
        document.flows[0].attributes[.cache] = "cahe"
        #expect(
            throws: DesignError(
                "a flow mentions 'cahe', and no component is called that; did you mean cache?",
                at: document.flows[0].location)
        ) { try document.validated() }
    }

    @Test("that doesn't say its kind gets it from what it connects")
    func inference() throws {
        struct Everything: Design {
            let app = Client()
            let panel = HumanReviewer()
            let blobs = ObjectStore()
            let stream = EventStream()
            let lake = DataLake()
            let grades = LabelStore()
            let pipeline = FeaturePipeline(.stream)
            let offline = FeatureStore(.offline)
            let online = FeatureStore(.online)
            let pairs = DatasetBuilder()
            let trainer = Trainer()
            let gate = Evaluator()
            let registry = ModelRegistry()
            let indexing = IndexBuilder()
            let service = Service()
            let index = VectorIndex()
            let log = PredictionLog()
            let drift = Monitor(.drift)
            let alerts = Alerting()

            var monitoring: Monitoring {
                app --> service --> online
                service --> index
                service --> app
                app --> stream --> lake --> pairs --> trainer --> gate --> registry --> service
                panel --> grades --> pairs
                blobs --> pipeline --> online
                offline --> online
                pipeline --> index
                indexing --> index
                service --> log --> drift --> alerts --> trainer
                service --> stream
                service --> panel
            }
        }
        let kinds = try Everything.document().flows.map { "\($0.from) \($0.kind.rawValue) \($0.to)" }
        #expect(
            kinds == [
                "app request service", "service lookup online", "service lookup index",
                "service response app",
                "app event stream", "stream stream lake", "lake trainingData pairs",
                "pairs trainingData trainer",
                "trainer artifact gate", "gate artifact registry", "registry deploy service",
                "panel label grades",
                "grades trainingData pairs", "blobs batch pipeline", "pipeline materialize online",
                "offline materialize online", "pipeline materialize index", "indexing deploy index",
                "service log log", "log stream drift", "drift metric alerts", "alerts trigger trainer",
                "service event stream", "service review panel",
            ])
    }
}

@Suite("The kind of an arrow that doesn't say")
struct FlowKindTableTests {
    @Test("is the one that the authors of the examples chose, for more than four flows of five")
    func examples() throws {
        var (agreed, total) = (0, 0)
        for name in Examples.names {
            let document = try Examples.document(of: name)
            let kindBetween = FlowKind.inferring(from: document.components)
            agreed += document.flows.count { kindBetween($0.from, $0.to) == $0.kind }
            total += document.flows.count
        }
        #expect(total > 600)
        #expect(Double(agreed) > 0.8 * Double(total), "\(agreed) of \(total)")
    }
}
