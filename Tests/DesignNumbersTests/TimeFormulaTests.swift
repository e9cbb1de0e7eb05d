@testable import DesignNumbers
import SystemDesign
import Testing

/// A figure that is certain to be one.
private func figure<Q: Quantity>(_ quantity: Q, _ name: String? = nil) throws -> Estimate<Q> {
    try #require(Estimate(quantity, name))
}

@Suite("The age of data")
struct AgeTests {
    @Test("is that of a schedule and of all that takes time after it")
    func oneSchedule() throws {
        let age = try #require(
            Formulas.age(schedules: [figure(.days(1))], delays: [figure(.hours(2)), figure(.minutes(30))]))
        #expect(age.line == "1 day + 2 h + 30 min = 26.5 h")
    }

    @Test("is that of the slowest schedule at the best, and of all at the worst")
    func severalSchedules() throws {
        let age = try #require(
            Formulas.age(schedules: [figure(.days(1)), figure(.hours(1))], delays: [figure(.hours(2))]))
        #expect(age.lower == 26 * 3_600)
        #expect(age.upper == 27 * 3_600)
    }

    @Test("is unknown where nothing takes time")
    func nothing() { #expect(Formulas.age(schedules: [], delays: []) == nil) }

    @Test("of a model is the delay of its labels and all stages to its users")
    func model() throws {
        let age = try #require(
            Formulas.modelAge(
                labels: figure(.days(7)), stages: [figure(.hours(2)), figure(.hours(6)), figure(.days(1))]))
        #expect(age.lower == (7 * 24 + 2 + 6 + 24) * 3_600)
    }
}

@Suite("A batch")
struct BatchTests {
    @Test("of 100 million rows at 20,000/s takes 1.4 h")
    func hundredMillion() throws {
        let time = try Formulas.duration(of: figure(.millions(100)), at: figure(.perSecond(20_000)))
        #expect(time.line == "100 million ÷ 20,000/s = 83.33 min")
        #expect((time.lower / 3_600 * 10).rounded() == 14)
    }

    @Test("is through sooner where replicas share it")
    func replicas() throws {
        let time = try Formulas.duration(
            of: figure(.millions(100)), at: figure(.perSecond(20_000)), by: figure(.count(4), "replicas"))
        #expect(time.lower == 1_250)
    }

    @Test("has the shorter of its cadence and its window")
    func slot() throws {
        let slot = try Formulas.slot(cadence: figure(.days(1)), window: figure(.hours(4)))
        #expect(slot?.upper == 14_400)
        #expect(try Formulas.slot(cadence: figure(.days(1)), window: nil)?.upper == 86_400)
        #expect(Formulas.slot(cadence: nil, window: nil) == nil)
    }
}

@Suite("An experiment")
struct ExperimentFormulaTests {
    @Test(
        "at 2 % needs 310,000 units an arm for 5 % of effect, and 7.8 million for 1 %",
        arguments: [(5.0, 313_600.0), (1.0, 7_840_000.0)])
    func units(effect: Double, units: Double) throws {
        let needed = try #require(
            Formulas.unitsPerArm(at: figure(.percent(2)), detecting: figure(.percent(effect))))
        #expect(abs(needed.lower / units - 1) < 1e-9)
        // The rule of thumb takes 16 for 15.7, so sizes worked out to the last digit are two in a hundred below.
        #expect(abs(needed.lower / (effect == 5 ? 310_000 : 7_700_000) - 1) < 0.02)
    }

    @Test("tells with the units that it needs just the effect that they are for")
    func inverse() throws {
        let needed = try #require(
            Formulas.unitsPerArm(at: figure(.percent(2)), detecting: figure(.percent(5))))
        let effect = try #require(Formulas.detectableEffect(at: figure(.percent(2)), with: needed))
        #expect(abs(effect.lower - 0.05) < 1e-9)
    }

    @Test("takes as many days as it takes for its arms to fill")
    func days() throws {
        let time = try Formulas.duration(
            of: figure(.count(2)), each: figure(.thousands(310)), from: figure(.perDay(100_000)),
            taking: figure(.percent(20)))
        #expect(abs(time.lower / 86_400 - 31) < 1e-9)
    }

    @Test("of which nobody or everybody converts, or that has no effect, can't be sized")
    func impossible() throws {
        #expect(try Formulas.unitsPerArm(at: figure(.percent(0)), detecting: figure(.percent(5))) == nil)
        #expect(try Formulas.unitsPerArm(at: figure(.percent(100)), detecting: figure(.percent(5))) == nil)
        #expect(try Formulas.unitsPerArm(at: figure(.percent(2)), detecting: figure(.percent(0))) == nil)
        #expect(try Formulas.detectableEffect(at: figure(.percent(2)), with: figure(.count(0))) == nil)
        #expect(try Formulas.detectableEffect(at: figure(.percent(2)), with: figure(.count(3))) == nil)
    }
}

@Suite("A review")
struct ReviewFormulaTests {
    @Test("of 0.5 % of 500 million a day, 300 by each, takes 8,334 people")
    func people() throws {
        let inflow = try figure(Rate.perDay(500_000_000)) * figure(Share.percent(0.5))
        #expect(abs(inflow.lower * 86_400 - 2_500_000) < 1e-3)
        #expect(try Formulas.people(for: inflow, each: figure(.perDay(300))).text == "8,334 people")
    }

    @Test("gets done what its people do together")
    func reviewed() throws {
        let reviewed = try Formulas.reviewed(by: figure(.count(40)), each: figure(.perDay(300)))
        #expect(abs(reviewed.lower * 86_400 - 12_000) < 1e-6)
    }
}

@Suite("A sample of negatives")
struct SamplingTests {
    @Test("of 2.5 % makes 28.8 % of a click rate of 1 %, and recalibration gives that back")
    func clicks() throws {
        let kept = try figure(Share.percent(2.5))
        let sampled = try Formulas.sampled(figure(.percent(1)), keeping: kept)
        #expect((sampled.lower * 1_000).rounded() == 288)
        #expect(abs(Formulas.recalibrated(sampled, keeping: kept).lower - 0.01) < 1e-12)
    }

    @Test("that keeps nothing gives nothing back")
    func nothing() throws {
        #expect(try Formulas.recalibrated(figure(.percent(10)), keeping: figure(.percent(0))).upper == 0)
    }
}
