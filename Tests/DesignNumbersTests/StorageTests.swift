import SystemDesign
import TestSupport
import Testing

@testable import DesignNumbers

@Suite("Memory and storage")
struct StorageTests {
    private typealias Size = Estimate<ByteCount>

    private func count(_ count: Count) throws -> Estimate<Count> { try #require(Estimate(count)) }
    private func bytes(_ size: Double) throws -> Estimate<ByteCount> { try #require(Estimate(.bytes(size))) }

    /// Sizes as the trade's papers have them, in powers of two.
    private func gibibytes(_ size: Estimate<ByteCount>) -> [Double] {
        [size.lower, size.upper].map { ($0 / 1_073_741_824 * 10).rounded() / 10 }
    }

    @Test(
        "of a graph of vectors lies between what two makers of indexes reckon",
        arguments: [
            (Count.millions(1), Count(768), Count(32), [3.1, 4.0]),
            (.millions(100), 256, 32, [119.2, 171.7]),
            (.billions(1), 128, 16, [596.0, 858.3]),
        ])
    func graph(vectors: Count, dimensions: Count, links: Count, expected: [Double]) throws {
        let vector = Formulas.vector(of: try count(dimensions), each: try bytes(4))
        let size = Formulas.graphIndex(of: try count(vectors), each: vector, links: try count(links))
        #expect(gibibytes(size) == expected)
    }

    @Test(
        "of vectors that aren't compressed is that of their numbers",
        arguments: [
            ("similar listings", Count.millions(4.5), Count(32), 4.0, "576 MB"),
            ("visual search", .billions(10), 256, 4, "10.24 TB"),
            ("video search", .billions(1), 256, 4, "1.024 TB"),
            ("members", .billions(1), 128, 2, "256 GB"),
            ("profiles", .millions(500), 256, 2, "256 GB"),
            ("embedding tables", .billions(1), 64, 4, "256 GB"),
            ("the same in half precision", .billions(1), 64, 2, "128 GB"),
        ])
    func flat(of name: String, vectors: Count, dimensions: Count, size: Double, expected: String) throws {
        let vector = Formulas.vector(of: try count(dimensions), each: try bytes(size))
        #expect(Formulas.flatIndex(of: try count(vectors), each: vector).text == expected)
    }

    @Test(
        "of compressed vectors has room for their ids",
        arguments: [
            (Count.billions(10), 64.0, "720 GB"), (.billions(1), 64, "72 GB"), (.billions(1), 32, "40 GB"),
        ])
    func quantised(vectors: Count, code: Double, expected: String) throws {
        let size = Formulas.quantisedIndex(of: try count(vectors), each: try bytes(code))
        #expect(size.text == expected)
        #expect(size.derivation == "\(vectors) × (\(ByteCount.bytes(code)) + 8 B id)")
    }

    @Test(
        "of a model is that of its parameters, and a fifth for what it works with",
        arguments: [(Count.billions(7), 2.0, "14–16.8 GB"), (.millions(110), 4, "440–528 MB")])
    func model(parameters: Count, size: Double, expected: String) throws {
        #expect(Formulas.loadedModel(of: try count(parameters), each: try bytes(size)).text == expected)
    }

    @Test(
        "of entries is that of one, so many times",
        arguments: [
            ("backfill", Count.billions(1.46), 2_400.0, "3.504 TB"),
            ("precomputed rows", .millions(500), 12_000, "6 TB"),
            ("stored lists", .millions(300), 8_000, "2.4 TB"),
            ("neighbour table", .millions(4.5), 2_400, "10.8 GB"),
            ("inverted index", .billions(1), 1_500, "1.5 TB"),
            ("values of one request", .count(500), 4_000, "2 MB"),
        ])
    func entries(of name: String, count entries: Count, each: Double, expected: String) throws {
        #expect(Formulas.storage(of: try count(entries), each: try bytes(each)).text == expected)
    }

    @Test("of every copy of an online store counts")
    func copies() throws {
        let copy = Formulas.storage(of: try count(.millions(100)), each: try bytes(200 * 8))
        let all = Formulas.storage(of: copy, copies: try count(3))
        #expect(gibibytes(all) == [447.0, 447.0])
    }

    @Test(
        "of what arrives in a day is that of its messages",
        arguments: [
            ("training set", 521e6, 2_000.0, "1.042 TB"), ("ad logs", 15e9, 1_000, "15 TB"),
            ("feature rows", 60e6, 1_200, "72 GB"), ("moderation log", 45e6, 200, "9 GB"),
            ("fact log", 25e6, 50_000, "1.25 TB"), ("feed logs", 100e9, 300, "30 TB"),
            ("street images", 50e6, 6e6, "300 TB"), ("impressions", 50e9, 500, "25 TB"),
        ])
    func messages(of name: String, aDay rate: Double, each: Double, expected: String) throws {
        let rate = try #require(Estimate<Rate>(.perDay(rate)))
        let day = try #require(Estimate<TimeSpan>(.days(1)))
        #expect(Formulas.storage(of: rate, each: try bytes(each), keptFor: day).text == expected)
    }

    @Test("has its bandwidth: what one request reads, so many times a second")
    func bandwidth() throws {
        let rate = try #require(Estimate<Rate>(.perSecond(139_000)))
        #expect(Formulas.bandwidth(rate, each: try bytes(2e6)).line == "139,000/s × 2,000,000 B = 278 GB/s")
    }

    @Test(
        "is read once for each entity and view",
        arguments: [
            (4_000.0, Count(501), Count(3), 6_012_000.0), (40_000, 30, 1, 1_200_000),
            (10_000_000, .count(1.5), 1, 15_000_000),
        ])
    func reads(load: Double, entities: Count, views: Count, expected: Double) throws {
        let load = try #require(Estimate<Rate>(.perSecond(load)))
        let reads = Formulas.reads(load, of: try count(entities), in: try count(views))
        #expect(reads.lower == expected && reads.upper == expected)
    }

    @Test("takes its time to write")
    func writing() throws {
        let throughput = try #require(Estimate<Rate>(.perSecond(20_000)))
        #expect(Formulas.writing(try count(.millions(100)), at: throughput).text == "83.33 min")
    }

    @Test("is worked out section by section, with what it is held against")
    func sections() throws {
        struct Shop: Design {
            let app = Client(rate: .perSecond(4_000))
            let ranker = ModelServer(
                parameters: .billions(7), parameterSize: .bytes(2), memory: .gigabytes(16))
            let store = FeatureStore(
                .online, throughput: .perSecond(1_000_000), writeThroughput: .perSecond(20_000),
                entries: .millions(100), entrySize: .bytes(1_600), memory: .gigabytes(16), shards: 8,
                replicas: 3)
            let job = FeaturePipeline(.batch, every: .hours(1))
            let index = VectorIndex(
                algorithm: "HNSW", vectors: .millions(100), dimensions: 256, memory: .gigabytes(20),
                shards: 8,
                replicas: 2)
            let unknown = VectorIndex(algorithm: "IVF-PQ", vectors: .millions(100), dimensions: 256)
            let onDisk = VectorIndex(algorithm: "DiskANN", vectors: .millions(100), dimensions: 256)
            let clicks = EventStream(retention: .days(7), rate: .perSecond(40_000), payload: .bytes(500))
            let log = PredictionLog(retention: .days(90), size: .terabytes(10))
            var requirements: Requirements {
                Load("pictures", average: .perDay(50_000_000), payload: .megabytes(6))
            }
            var data: DataPreparation { job -- .materialize(items: .millions(100)) --> store }
            var serving: Serving {
                app --> ranker
                ranker -- .lookup("features", calls: 3, items: 501, payload: .kilobytes(100)) --> store
                ranker --> index
                ranker -- .log("scores", rate: .perSecond(4_000), payload: .bytes(500)) --> log
                app --> clicks
            }
        }
        let report = NumbersReport(Numbers(of: try Shop.document())).text
        try expectGolden(report, "storage.txt")
    }

    @Test("is never worked out from what can't be meant, and never a number that is none")
    func badFigures() throws {
        struct Bad: Design {
            let app = Client(rate: .perSecond(0))
            let store = FeatureStore(
                .online, throughput: .perSecond(0), writeThroughput: .perSecond(0), entries: 0,
                entrySize: .bytes(-1), size: .gigabytes(1), memory: .gigabytes(0), shards: 0, replicas: 0)
            let rest = Database(
                .keyValue, writeThroughput: .perSecond(0), entries: .count(1e30), entrySize: .bytes(8),
                memory: .gigabytes(0))
            let job = FeaturePipeline(.batch, every: .hours(0))
            let index = VectorIndex(
                vectors: 0, dimensions: 0, codeSize: .bytes(0), links: 0, memory: .gigabytes(0), shards: 0)
            let model = ModelServer(
                parameters: .billions(-7), parameterSize: .bytes(0), memory: .gigabytes(0))
            let clicks = EventStream(retention: .days(0), rate: .perSecond(0), payload: .bytes(0))
            var data: DataPreparation {
                job -- .materialize(items: 0) --> store
                job -- .batch(items: .millions(1)) --> rest
                app -- .event(rate: .perSecond(0), payload: .bytes(-1)) --> clicks
            }
            var serving: Serving { app -- .lookup(calls: 0, items: 0, payload: .bytes(0)) --> store }
        }
        let numbers = Numbers(of: try Bad.document())
        let text = NumbersReport(numbers).text
        #expect(!text.contains("nan") && !text.contains("inf"), "\(text)")
        #expect(numbers.contradictions.count > 10)
    }
}
