import SystemDesign
import Testing

@testable import DesignNumbers

/// The arithmetic of serving, held against figures that were worked out by hand.
@Suite("A formula of serving")
struct ServingFormulaTests {
    @Test(
        "tells the replicas that a load takes",
        arguments: [
            (load: 4_000, each: 120, busy: 70, replicas: 48), (8_000, 150, 70, 77),
            // What fleets of examples take, each machine working all the time.
            (579, 20, 100, 29), (6_000, 500, 100, 12),
        ] as [(load: Double, each: Double, busy: Double, replicas: Double)])
    func replicas(load: Double, each: Double, busy: Double, replicas: Double) throws {
        let load = try #require(Estimate<Rate>(.perSecond(load)))
        let each = try #require(Estimate<Rate>(.perSecond(each), "per replica"))
        let busy = try #require(Estimate<Share>(.percent(busy)))
        let needed = Formulas.replicas(for: load, each: each, at: busy)
        #expect(needed.lower == replicas && needed.upper == replicas, "\(needed.line)")
    }

    @Test("tells by Little's law how much is being worked on, and how much can be")
    func little() throws {
        let load = try #require(Estimate<Rate>(.perSecond(4_000)))
        let latency = try #require(Estimate<TimeSpan>(.milliseconds(150)))
        #expect(Formulas.inFlight(load, each: latency).line == "4,000/s × 150 ms = 600")
        let places = try #require(Estimate<Count>(6))
        #expect(Formulas.throughput(of: places, each: latency).line == "6 ÷ 150 ms = 40/s")
    }

    @Test(
        "tells how many items calls bring",
        arguments: [
            (load: 350_000, items: 300, result: 105_000_000), (2_800, 1_000, 2_800_000),
            (20_800, 3_000, 62_400_000), (139_000, 500, 69_500_000), (72_000, 500, 36_000_000),
            (40_000, 30, 1_200_000), (10_000_000, 1.5, 15_000_000), (87, 30, 2_610),
        ] as [(load: Double, items: Double, result: Double)])
    func items(load: Double, items: Double, result: Double) throws {
        let load = try #require(Estimate<Rate>(.perSecond(load)))
        let items = try #require(Estimate<Count>(.count(items)))
        #expect((load * items).lower == result)
    }

    @Test(
        "multiplies the availability of what is needed",
        arguments: [
            (parts: [99.9, 99.9, 99.9, 99.9, 99.9], all: "99.5 %"), ([99.95, 99.9], "99.85 %"),
            ([100], "100 %"),
        ] as [(parts: [Double], all: String)])
    func availability(parts: [Double], all: String) throws {
        let parts = parts.compactMap { Estimate<Share>(.percent($0)) }
        let product = try #require(Formulas.availability(ofAll: parts))
        #expect("\(product.value)" == all)
    }

    @Test("tells how often one answers of those that stand in for each other")
    func redundancy() throws {
        let parts = [99.0, 95.0].compactMap { Estimate<Share>(.percent($0)) }
        let any = try #require(Formulas.availability(ofAnyOf: parts))
        #expect("\(any.value)" == "99.95 %")
        #expect(any.derivation != nil)
        #expect(Formulas.availability(ofAnyOf: []) == nil)
    }

    @Test(
        "tells how often all of many answers are in time",
        arguments: [
            (count: 1, each: 99, all: 0.99), (20, 99, 0.817_907), (100, 99, 0.366_032),
            (100, 99.99, 0.990_049),
            (10, 99.9, 0.990_045), (1_000_000_000, 99, 0),
        ] as [(count: Int, each: Double, all: Double)])
    func tail(count: Int, each: Double, all: Double) throws {
        let share = try #require(Estimate<Share>(.percent(each)))
        let result = Formulas.inTime(all: count, each: share)
        #expect(abs(result.lower - all) < 1e-6, "\(result.line)")
        #expect(result.derivation != nil)
    }

    @Test(
        "tells how often each must be in time, so that all are",
        arguments: [(count: 100, all: 99, each: 0.999_9), (1, 99, 0.99), (10, 100, 1), (20, 50, 0.965_936)]
            as [(count: Int, all: Double, each: Double)])
    func root(count: Int, all: Double, each: Double) throws {
        let share = try #require(Estimate<Share>(.percent(all)))
        #expect(abs(Formulas.inTime(each: count, forAll: share).lower - each) < 1e-6)
    }
}
