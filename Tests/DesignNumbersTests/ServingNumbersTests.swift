import SystemDesign
import Testing

@testable import DesignNumbers

/// What is worked out of designs that serve predictions.
@Suite("The arithmetic of serving")
struct ServingNumbersTests {
    private struct Search: Design {
        let app = Client()
        let gateway = Gateway(availability: .percent(99.95))
        let service = Service(latency: .milliseconds(150), timeout: .milliseconds(180))
        let server = ModelServer(
            throughput: .perSecond(120), replicas: 30, upTo: 40, batchSize: 8, batchDelay: .milliseconds(30),
            concurrency: 10, latency: .milliseconds(60), availability: .percent(99))
        let index = VectorIndex(shards: 100, latency: .milliseconds(30))
        let store = FeatureStore(.online, latency: .milliseconds(5), availability: .percent(99.9))
        let log = PredictionLog()
        let popular = FallbackSource(availability: .percent(99))
        let maps = ExternalService(throughput: .perSecond(100))

        var requirements: Requirements {
            Load("searches", at: app, peak: .perSecond(4_000))
            Availability(atLeast: .percent(99.9))
            Target(.latency, .p99, under: .milliseconds(180))
        }
        var serving: Serving {
            Path("search", .p99, under: .milliseconds(200)) {
                app -- .request("query") --> gateway -- .request("query") --> service
                service -- .request("vector", timeout: .milliseconds(70), retries: 1) --> server
                service -- .lookup("features", timeout: .milliseconds(20)) --> store
                server -- .lookup("neighbours") --> index
                service -- .request("route", calls: .count(0.5)) --> maps
                server -- .log("scores") --> log

                Hop("route", gateway, .milliseconds(10))
                Hop("assemble", service, .milliseconds(20))
                Hop("score", server, .milliseconds(80))
                Hop("find", index, .milliseconds(20))
            }
            popular -- .fallback("popular") --> service
        }
    }

    private let numbers: Numbers
    init() throws { numbers = Numbers(of: try Search.document()) }

    private func id(_ node: Int) -> String { numbers.document.components[node].id }

    @Test("holds a path against its limit or the target, whichever allows less")
    func target() throws {
        let path = try #require(numbers.paths.first)
        #expect(path.allowed?.text == "180 ms at p99")
        #expect(path.verdict == .holds)
    }

    @Test("adds what no hop speaks of as beside the rest or after it, and leaves out what nobody waits for")
    func unbudgeted() throws {
        let path = try #require(numbers.paths.first)
        #expect(path.parts.map { id($0.node) } == ["gateway", "service", "server", "index", "store"])
        let total = try #require(path.total)
        #expect("\(total.value)" == "130–135 ms")
    }

    @Test("finds the hops that their components overrun, where the latency can't be that of what they call")
    func overruns() throws {
        let path = try #require(numbers.paths.first)
        #expect(path.overruns.map { id($0.node) } == ["index"])
        let expected = try #require(path.expected)
        #expect("\(expected.value)" == "140–145 ms")
    }

    @Test("finds the components that are late because of their batches")
    func batches() throws {
        let path = try #require(numbers.paths.first)
        let late = numbers.batchingOverruns(on: path)
        #expect(late.map { id($0.node) } == ["server"])
        #expect(late.first?.time.line == "30 ms until a batch of `server` is full + 60 ms (server) = 90 ms")
    }

    @Test("tells what replicas bear, what a quota does, and how many calls there are at a time")
    func capacity() throws {
        let capacities = numbers.capacities
        let server = try #require(capacities.first { id($0.node) == "server" })
        #expect(server.needed?.text == "48 replicas")
        #expect(server.neededWithSpare?.text == "49 replicas")
        #expect(server.ceiling?.line == "120/s per replica × 40 replicas = 4,800/s")
        #expect(server.verdict == .uncertain)
        #expect(
            server.utilisationWithoutSpare?.line
                == "4,000/s ÷ (120/s per replica × (40 replicas − 1)) = 85.47 %")
        #expect(server.inFlight?.line == "4,000/s × 60 ms = 240 in flight")
        #expect(server.slotVerdict == .holds)
        let maps = try #require(capacities.first { id($0.node) == "maps" })
        #expect(maps.verdict == .fails && maps.needed == nil)
    }

    @Test("tells how long a caller waits until everybody has given up, and who has given up on it")
    func waits() throws {
        let waits = numbers.waits
        #expect(waits.map { id($0.caller) } == ["gateway", "service"])
        #expect(waits.last?.longest.line == "70 ms for `server` × (1 + 1) + 20 ms for `store` = 140–160 ms")
        #expect(waits.last?.verdict == .holds)
    }

    @Test("tells how often something answers, fallbacks counted, and how often all of it does")
    func availability() throws {
        let path = try #require(numbers.availabilities.first)
        #expect(path.usual.map { "\($0.value)" } == "98.85 %")
        #expect(path.any.map { "\($0.value)" } == "99.939 %")
        #expect(path.verdict == .holds)
        #expect(path.weakest.map { id($0.node) } == "gateway")
        #expect(path.silent.map(id) == ["service", "index", "maps"])
    }

    @Test("tells how often all shards of an index are in time")
    func fanOut() throws {
        let fanOut = try #require(numbers.fanOuts.first)
        #expect(fanOut.count == 100 && fanOut.isOfShards && fanOut.verdict == .fails)
        #expect("\(fanOut.all.value)" == "36.6 %")
        #expect("\(fanOut.needed.value)" == "99.99 %")
    }

    private struct Absurd: Design {
        let app = Client(rate: .perSecond(-5))
        let service = Service(
            throughput: .perSecond(0), replicas: 0, timeout: .seconds(-1), availability: .percent(170))
        let server = ModelServer(throughput: .perSecond(.infinity), replicas: 0, latency: .seconds(.nan))
        let index = VectorIndex(shards: -4)
        let idle = Encoder(throughput: .perSecond(0), replicas: 3)
        var requirements: Requirements {
            Load("searches", at: service, peak: .perSecond(100))
            Availability(atLeast: .percent(-1))
        }
        var serving: Serving {
            Path("search", .p99, under: .milliseconds(0)) {
                app -- .request("query", timeout: .seconds(.infinity)) --> service
                service -- .request("vector", calls: -2, retries: -1) --> server
                server -- .lookup("near") --> index
                server -- .request("again") --> service
                app -- .request("photo", rate: .perSecond(10)) --> idle

                Hop("score", server, .milliseconds(-80))
                Hop("find", index, .milliseconds(.nan))
            }
            Path("nothing", .p50, under: .seconds(1)) {}
        }
    }

    @Test("stands figures that can't be meant")
    func absurd() throws {
        let numbers = Numbers(of: try Absurd.document())
        let report = try NumbersReport(numbers).written(as: .text)
        #expect(!report.contains("nan") && !report.contains("inf"), "\(report)")
        #expect(numbers.capacities.allSatisfy { $0.utilisation?.lower.isFinite ?? true })
        #expect(numbers.availabilities.allSatisfy { $0.verdict == nil })
    }
}
