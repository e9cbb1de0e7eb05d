import DesignLint
import SystemDesign
import Testing

/// What the pages of the rules on memory, storage and retention don't show.
@Suite("Rules on what is kept")
struct StorageRuleTests {
    private func findings<D: Design>(_ rule: String, in design: D.Type) throws -> [String] {
        let rules = try [#require(Rule.named(rule))]
        let report = Linter(LintConfiguration(rules: rules)).lint(try D.document())
        return report.findings.map { "\($0.severity.rawValue): \($0.message)" }
    }

    @Test("warn of a store that is nearly full, by the share that a team sets")
    func nearlyFull() throws {
        struct Full: Design {
            let lists = Database(.keyValue, size: .gigabytes(90), memory: .gigabytes(100))
        }
        #expect(
            try findings("SRV606", in: Full.self)
                == ["warning: `lists` holds 90 GB, which is 90 % of its memory of 100 GB"])
        var relaxed = LintConfiguration(rules: try [#require(Rule.named("SRV606"))])
        relaxed.thresholds[.storeFill] = 0.95
        #expect(Linter(relaxed).lint(try Full.document()).findings.isEmpty)
    }

    @Test("find what is written faster than it is taken in, by events and by jobs")
    func writes() throws {
        struct Slow: Design {
            let pipeline = FeaturePipeline(.stream)
            let job = FeaturePipeline(.batch, every: .hours(1))
            let scoring = BatchInference(every: .hours(1), entries: .millions(100))
            let store = FeatureStore(.online, writeThroughput: .perSecond(20_000))
            let lists = Database(.keyValue, writeThroughput: .perSecond(20_000))
            var data: DataPreparation {
                pipeline -- .stream("counts", rate: .perSecond(30_000)) --> store
                job -- .materialize(items: .millions(100)) --> store
                scoring -- .materialize() --> lists
            }
        }
        #expect(
            try findings("SRV607", in: Slow.self) == [
                "error: `store` gets writes of 30,000/s, and takes in 20,000/s",
                "error: `job` writes to `store` for 83.33 min, and does so every 60 min",
                "warning: `scoring` may write to `lists` for ≤ 83.33 min, and does so every 60 min",
            ])
    }

    @Test("weigh what an index and a model take by what isn't said of them")
    func bounds() throws {
        struct Tight: Design {
            let named = VectorIndex(
                algorithm: "HNSW", vectors: .millions(100), dimensions: 256, memory: .gigabytes(120))
            let flat = VectorIndex(vectors: .millions(100), dimensions: 256, memory: .gigabytes(100))
            let compressed = VectorIndex(
                vectors: .billions(1), codeSize: .bytes(64), links: 16, memory: .gigabytes(200))
            let model = ModelServer(parameters: .billions(7), memory: .gigabytes(12))
        }
        #expect(
            try findings("SRV608", in: Tight.self) == [
                "error: `flat` takes 102.4 GB, and has memory for 100 GB",
                "warning: `named` may take 115.2–245.8 GB, and has memory for 120 GB",
                "warning: `compressed` may take 192–384 GB, and has memory for 200 GB",
            ])
        #expect(
            try findings("SRV609", in: Tight.self) == [
                "warning: the model of `model` may take 7–16.8 GB, and a replica has 12 GB"
            ])
    }

    @Test("note what a cache's key doesn't tell, and what can't do without it")
    func caches() throws {
        struct Cold: Design {
            let app = Client(rate: .perSecond(1_000))
            let search = Service()
            let results = Cache(key: "query", timeToLive: .minutes(20), hitRate: .percent(50))
            let ranker = ModelServer(throughput: .perSecond(150), replicas: 5)
            let index = VectorIndex(freshness: .minutes(5))
            var serving: Serving {
                app --> search --> results
                search -- .request("candidates", unlessIn: results) --> ranker
                search -- .lookup("near ones", unlessIn: results) --> index
            }
        }
        #expect(
            try findings("SRV612", in: Cold.self) == [
                "warning: `results` serves an entry for 20 min, and `index` promises 5 min",
                "note: `results` keeps answers of `ranker`, and its key names neither model nor version",
                "note: while `results` is empty, `ranker` gets 1,000/s, and bears 750/s",
            ])
    }

    @Test("follow data from where it is kept to who looks back on it")
    func retention() throws {
        struct Short: Design {
            let clicks = EventStream(retention: .days(7))
            let pipeline = FeaturePipeline(.stream)
            let trainer = Trainer(window: .days(30))
            let log = PredictionLog(retention: .days(10))
            let outcomes = EventStream()
            let joiner = LabelJoiner()
            let labels = LabelStore()
            let facts = FactStore(retention: .days(30))
            let builder = DatasetBuilder()
            var data: DataPreparation {
                Label("chargeback", .implicit, from: outcomes, window: .days(30), delay: .days(90))
                clicks --> pipeline --> trainer
                log --> joiner
                outcomes --> joiner --> labels --> builder
                facts --> builder
                Dataset("examples", window: .days(60), at: builder)
            }
        }
        #expect(
            try findings("DAT307", in: Short.self) == [
                "error: `clicks` keeps data for 7 days, and `trainer` looks back over 30 days",
                "error: `log` keeps data for 10 days, and `joiner` waits for labels for 90 days",
                "warning: `facts` keeps data for 30 days, and `builder` looks back over 60 days",
            ])
    }

    @Test("ask once for the retention of all that is kept about people, and as hard as it matters")
    func people() throws {
        struct Bank: Design {
            let maturity = Maturity.production
            let decisions = AuditLog().personalData(.identifying)
            let history = FeatureStore(.offline).personalData(.pseudonymous)
            let index = VectorIndex().personalData(.pseudonymous)
            var requirements: Requirements { Impact(.high, on: "applicants") }
        }
        struct Vague: Design {
            let maturity = Maturity.production
            let history = FeatureStore(.offline).personalData(.pseudonymous)
            var requirements: Requirements { Impact(.high, on: "applicants") }
            var data: DataPreparation { Retention(of: "applications", for: .years(5)) }
        }
        #expect(
            try findings("SEC801", in: Bank.self)
                == ["error: nothing tells how long `decisions`, `history` keep data about people"])
        #expect(
            try findings("SEC801", in: Vague.self)
                == ["note: nothing tells how long `history` keeps data about people"])
    }
}
