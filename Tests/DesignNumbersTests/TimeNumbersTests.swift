@testable import DesignNumbers
import SystemDesign
import Testing

/// What takes time in a design, from how old data gets to who reviews it.
@Suite("The time that things take in a design")
struct TimeNumbersTests {
    private struct Ages: Design {
        let clicks = EventStream(delay: .minutes(1))
        let lake = DataLake()
        let counts = FeaturePipeline(
            .batch, every: .days(1), throughput: .perSecond(1_000), entries: .millions(3.6))
        let history = FeatureStore(.offline)
        let latest = FeatureStore(.online)
        let recent = Cache(timeToLive: .minutes(10))
        let ranker = ModelServer()

        var data: DataPreparation {
            clicks -- .stream("files", delay: .minutes(1)) --> lake -- .batch(every: .hours(1)) --> counts
            counts -- .batch(every: .days(1)) --> history -- .materialize(every: .hours(6)) --> latest
            Feature("clicks", of: "user", .numerical, computed: .batch, by: counts, freshness: .days(2))
        }
        var serving: Serving { ranker -- .lookup("clicks", unlessIn: recent) --> latest }
    }

    @Test("ages by every schedule, run, lag and cache on the way, each counted once")
    func age() throws {
        let age = try #require(Numbers(of: try Ages.document()).ages.first)
        // The hourly batch waits for the daily job, and the stream's lag is stated at both of its ends.
        let rest = 60.0 + 3_600 + 600
        #expect(age.age?.lower == 86_400 + rest)
        #expect(age.age?.upper == 86_400 + 6 * 3_600 + rest)
        #expect(age.verdict == .holds)
        #expect(age.way == [0, 1, 2, 3, 4])
    }

    private struct Circle: Design {
        let first = DataJob(.batch, every: .hours(1))
        let second = DataJob(.batch, every: .hours(2))
        let latest = FeatureStore(.online, freshness: .minutes(30))

        var data: DataPreparation {
            first --> second -- .batch("again") --> first
            second --> latest
        }
    }

    @Test("begins anywhere where data goes in a circle")
    func circle() throws {
        let ages = Numbers(of: try Circle.document()).ages
        #expect(ages.map(\.age?.lower) == [7_200])
    }

    private struct Absurd: Design {
        let lake = DataLake(delay: .days(-1))
        let job = FeaturePipeline(
            .batch, every: .seconds(0), duration: .seconds(.infinity), throughput: .perSecond(0),
            entries: .millions(1))
        let latest = FeatureStore(.online, freshness: .seconds(.nan))
        let queue = ReviewQueue(rate: .perDay(-5))
        let people = HumanReviewer(throughput: .perDay(0), people: 0)
        let trainer = Trainer(every: .days(0), duration: .years(1e9))
        let server = ModelServer()

        var requirements: Requirements {
            Target(.modelAge, under: .seconds(0))
            Target(.detection, under: .seconds(-1))
            Target(.freshness, under: .seconds(0), at: latest)
        }
        var data: DataPreparation { lake --> job --> latest }
        var model: ModelDevelopment { trainer --> server }
        var evaluation: Evaluation {
            Experiment(
                .abTest, units: .perDay(0), arms: 0, share: .percent(0), duration: .days(0),
                baseline: .percent(0),
                detects: .percent(0))
            Experiment(
                .abTest, units: .perDay(10), arms: -3, share: .percent(200), duration: .days(1),
                baseline: .percent(120), detects: .percent(5))
        }
        var serving: Serving { queue --> people }
    }

    @Test("is left out where figures can't be meant, and is never no number")
    func absurd() throws {
        let sections = Numbers(of: try Absurd.document()).sections
        for calculation in sections.flatMap(\.calculations) {
            #expect(
                calculation.amount.map { $0.lower >= 0 && $0.lower.isFinite } ?? true, "\(calculation.name)")
            #expect(
                calculation.result?.contains("nan") != true && calculation.result?.contains("inf") != true)
        }
    }

    private struct Queue: Design {
        let app = Client()
        let moderation = PolicyEngine()
        let queue = ReviewQueue(delay: .hours(1))
        let people = HumanReviewer(delay: .hours(2), throughput: .perDay(300), people: 60)

        var requirements: Requirements {
            Load("posts", at: app, average: .perDay(2_000_000), peak: .perSecond(100))
        }
        var serving: Serving {
            app --> moderation -- .review("unsure", share: .percent(1)) --> queue --> people
        }
    }

    @Test("is that of people for the share of the average that comes to them")
    func review() throws {
        let review = try #require(Numbers(of: try Queue.document()).reviews.first)
        #expect(abs((review.inflow?.lower ?? 0) * 86_400 - 20_000) < 1e-6)
        #expect(review.inflow?.lower == review.inflow?.upper)
        #expect(review.needed?.text == "67 people")
        #expect(review.verdict == .fails)
        #expect(review.delay?.lower == 10_800)
    }

    @Test("is worked out for a way of 10,000 jobs")
    func long() throws {
        let count = 10_000
        let jobs = (0..<count).map {
            "{\"id\": \"c\($0)\", \"kind\": \"batchFeaturePipeline\", \"attributes\": {\"duration\": {\"value\": 1, \"unit\": \"s\"}}}"
        }
        let flows = (1..<count).map {
            "{\"from\": \"c\($0 - 1)\", \"to\": \"c\($0)\", \"kind\": \"batch\", \"step\": \"data\"}"
        }
        let json = """
            {"schemaVersion": 1, "id": "Long", "title": "Long",
             "components": [\(jobs.joined(separator: ","))], "flows": [\(flows.joined(separator: ","))],
             "statements": [{"statement": "target", "step": "requirements", "quality": "freshness",
                "limit": {"value": 1, "unit": "h"}, "component": "c\(count - 1)"}]}
            """
        let ages = Numbers(of: try DesignDocument(json: json.utf8)).ages
        #expect(ages.first?.age?.lower == Double(count))
        #expect(ages.first?.verdict == .fails)
    }
}
