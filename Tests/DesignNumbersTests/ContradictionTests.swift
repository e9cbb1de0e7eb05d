import SystemDesign
import Testing

@testable import DesignNumbers

@Suite("Figures that contradict each other")
struct ContradictionTests {
    private func contradictions(_ document: DesignDocument) -> [Contradiction] {
        Numbers(of: document).contradictions
    }

    @Test("are found within a component")
    func components() throws {
        struct Wrong: Design {
            let pool = ModelServer(replicas: 12, upTo: 10)
            let fast = ModelServer(
                throughput: .perSecond(10_000), concurrency: 8, latency: .milliseconds(100))
            let full = FeatureStore(
                .online, entries: .millions(100), entrySize: .kilobytes(2), size: .gigabytes(100))
            let index = VectorIndex(vectors: .billions(1), codeSize: .bytes(64), size: .gigabytes(7))
            let lake = DataLake(retention: .days(-1))
            let queue = EventStream(retention: .years(2_000))
            let cache = Cache(timeToLive: .seconds(0), hitRate: .percent(120))
            let crew = HumanReviewer()
        }
        let found = contradictions(try Wrong.document())
        #expect(
            found.map(\.text) == [
                "there are 12 replicas, and at most 10",
                "a replica gets 10,000/s done, and by its 8 calls at a time of 100 ms each it is 800/s at most",
                "it holds 100 GB, and what is in it comes to 200 GB",
                "it holds 7 GB, and what is in it comes to 64 GB",
                "`retention` is -1 days, which is below zero",
                "`retention` is 2,000 years, which is more than a thousand years",
                "`hitRate` is 120 %, which is more than the whole",
                "`timeToLive` is 0 s, and has to be more",
            ])
        #expect(found.map(\.isCertain) == [true, false, false, false, true, false, true, true])
    }

    @Test("are found in flows and in statements, wherever these keep their figures")
    func walk() throws {
        struct Wrong: Design {
            let app = Client()
            let server = ModelServer()
            var data: DataPreparation { Label("grade", .human, annotators: 0) }
            var evaluation: Evaluation { Metric("uplift", .online, should: .rise, by: .percent(150)) }
            var serving: Serving {
                app -- .request("order", calls: 0, timeout: .seconds(-1)) --> server
                Rollout(.canary, shares: .percent(1), .percent(101))
                Path("score", .p99, under: .milliseconds(0)) { Hop("score", server, .milliseconds(-5)) }
            }
        }
        let found = contradictions(try Wrong.document())
        #expect(
            found.map(\.text) == [
                "`calls` is 0, and has to be more", "`timeout` is -1 s, which is below zero",
                "`annotators` is 0, and has to be more",
                "`shares[1]` is 101 %, which is more than the whole",
                "`limit` is 0 ms, and has to be more", "`budget` is -5 ms, which is below zero",
            ])
        #expect(found.prefix(2).allSatisfy { $0.place == .flow(0) })
    }

    @Test("are found between a load's figures, and between a capacity, its component and the flows")
    func loads() throws {
        struct Wrong: Design {
            let app = Client(rate: .perSecond(1_000))
            let server = ModelServer(throughput: .perSecond(100), replicas: 4)
            var requirements: Requirements {
                Load("low", average: .perSecond(100), peak: .perSecond(50))
                Load("off", average: .perSecond(100), peakFactor: 3, peak: .perSecond(500))
                Load("right", average: .perSecond(231), peakFactor: 3, peak: .perSecond(700))
            }
            var serving: Serving {
                app --> server
                Capacity(server, peak: .perSecond(2_000), perReplica: .perSecond(120), replicas: 5, upTo: 4)
                Capacity(server, peak: .perSecond(1_000), perReplica: .perSecond(100))
            }
        }
        #expect(
            contradictions(try Wrong.document()).map(\.text) == [
                "the peak of 50/s is below the average of 100/s",
                "the peak is 500/s, and by its factor it is 300/s",
                "what a replica bears is 120/s here, and 100/s by `server`",
                "the count of replicas is 5 here, and 4 by `server`",
                "there are 5 replicas, and at most 4",
                "the peak of `server` is 2,000/s, and by its flows it is 1,000/s",
                "the peak is 1,000/s here, and 2,000/s by another statement",
                "what a replica bears is 100/s here, and 120/s by another statement",
            ])
    }

    @Test("are found between targets, and between the only path and its target")
    func targets() throws {
        struct Wrong: Design {
            let app = Client()
            let server = ModelServer()
            var requirements: Requirements {
                Target(.latency, .p50, under: .milliseconds(200), of: "search")
                Target(.latency, .p99, under: .milliseconds(100), of: "search")
                Target(.latency, .p99, under: .milliseconds(80), of: "search")
                Target(.latency, .p99, under: .milliseconds(80), of: "upload")
            }
        }
        struct Late: Design {
            let app = Client()
            let server = ModelServer()
            var requirements: Requirements { Target(.latency, .p99, under: .milliseconds(100)) }
            var serving: Serving { Path("score", .p99, under: .milliseconds(200)) { app --> server } }
        }
        #expect(
            contradictions(try Wrong.document()).map(\.text) == [
                "200 ms at p50 and 100 ms at p99 are asked of the same",
                "200 ms at p50 and 80 ms at p99 are asked of the same",
                "100 ms at p99 and 80 ms at p99 are asked of the same",
            ])
        #expect(
            contradictions(try Late.document()).map(\.text) == [
                "the path may take 200 ms at p99, and the target is 100 ms"
            ])
    }

    @Test("are found in the order of stages, shares and data sets")
    func stages() throws {
        struct Wrong: Design {
            let index = VectorIndex()
            let light = Ranker(.light)
            let heavy = Ranker(.heavy)
            let builder = DatasetBuilder(window: .days(30), entries: .millions(5))
            let trainer = Trainer(every: .days(1))
            var model: ModelDevelopment {
                Dataset("pairs", rows: .millions(9), window: .days(90), at: builder)
                Training(.fromScratch, every: .weeks(1))
            }
            var serving: Serving {
                Stage("retrieve", by: index, from: .millions(1), to: 500)
                Stage("rank lightly", by: light, from: 500, to: 800)
                Stage("rank", by: heavy, from: 1_000, to: 100)
                Rollout(.canary, shares: .percent(10), .percent(5))
            }
        }
        #expect(
            contradictions(try Wrong.document()).map(\.text) == [
                "500 go into the stage, and 800 come out",
                "1,000 go into the stage, and those before it let 500 through",
                "the traffic falls from 10 % to 5 % from one stage to the next",
                "the window is 90 days here, and 30 days by `builder`",
                "the count of rows is 9 million here, and 5 million by `builder`",
                "the time between runs is 1 week here, and 1 day by `trainer`",
            ])
    }

    @Test(
        "are found in a funnel in whichever order its stages are written, and not where stages stand side by side"
    )
    func funnel() throws {
        struct Wrong: Design {
            let index = VectorIndex()
            let heavy = Ranker(.heavy)
            let policy = PolicyEngine()
            var serving: Serving {
                Stage("filter", by: policy, from: 300, to: 50)
                Stage("rank", by: heavy, from: 1_000, to: 200)
                Stage("retrieve", by: index, from: .millions(1), to: 1_000)
            }
        }
        struct Right: Design {
            let index = VectorIndex()
            let clicks = Ranker(.heavy)
            let sales = Ranker(.heavy)
            let mixer = Mixer()
            var serving: Serving {
                Stage("mix", by: mixer, from: 200, to: 20)
                Stage("clicks", by: clicks, from: 1_000, to: 100)
                Stage("sales", by: sales, from: 1_000, to: 100)
                Stage("retrieve", by: index, from: .millions(1), to: 1_000)
            }
        }
        #expect(
            contradictions(try Wrong.document()).map(\.text) == [
                "300 go into the stage, and those before it let 200 through"
            ])
        #expect(contradictions(try Right.document()).map(\.text) == [])
    }

    @Test("aren't made of ranges that overlap, of rough figures that are near, and of what isn't said")
    func right() throws {
        struct Right: Design {
            let app = Client(rate: .perSecond(1_000))
            let gateway = Gateway()
            let server = ModelServer(
                throughput: .perSecond(100, to: 150), replicas: .count(8, to: 12), upTo: 10)
            let encoder = Encoder(replicas: 0, upTo: 4)
            let ranker = Ranker(
                .heavy, throughput: .perSecond(1_000_000), concurrency: 4, latency: .seconds(1))
            let job = EmbeddingJob(throughput: .perSecond(6_000))
            var serving: Serving {
                app --> server
                gateway --> encoder
                Capacity(server, peak: .perSecond(1_050), perReplica: .perSecond(120))
                Capacity(encoder, peak: .perSecond(5_000), perReplica: .perSecond(500))
                Capacity(job, perReplica: .perSecond(500), replicas: 12)
                Stage("rank", by: ranker, to: 100)
            }
        }
        #expect(contradictions(try Right.document()).map(\.text) == [])
    }
}
