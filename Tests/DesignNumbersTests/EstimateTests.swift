@testable import DesignNumbers
import SystemDesign
import Testing

@Suite("An estimate")
struct EstimateTests {
    @Test("prints the arithmetic that it was come by, and its result")
    func derivation() throws {
        let load = try #require(Estimate<Rate>(.perSecond(8_000)))
        let calls = try #require(Estimate<Count>(1, "calls"))
        let throughput = try #require(Estimate<Rate>(.perSecond(150), "per replica"))
        let busy = try #require(Estimate<Share>(.fraction(0.7)))
        #expect(
            (load * calls / throughput / busy).roundedUp("replicas").line
                == "8,000/s × 1 call ÷ 150/s per replica ÷ 0.7 of 1 = 77 replicas")
    }

    @Test("puts brackets only where arithmetic would otherwise mean something else")
    func brackets() throws {
        let four = try #require(Estimate<Count>(4))
        let two = try #require(Estimate<Count>(2))
        #expect((four * (two + four)).line == "4 × (2 + 4) = 24")
        #expect((four * two + four).line == "4 × 2 + 4 = 12")
        #expect((four / (two * four)).line == "4 ÷ (2 × 4) = 0.5")
        #expect((four / two / four).line == "4 ÷ 2 ÷ 4 = 0.5")
        #expect((four * two / four).line == "4 × 2 ÷ 4 = 2")
        #expect((four / (two / four)).line == "4 ÷ (2 ÷ 4) = 8")
    }

    @Test("carries its bounds along: the least quotient has the largest divisor")
    func bounds() throws {
        let rows = try #require(Estimate<Count>(.millions(1, to: 4)))
        let speed = try #require(Estimate<Rate>(.perSecond(1_000, to: 2_000)))
        let time = rows / speed
        #expect(time.lower == 500)
        #expect(time.upper == 4_000)
        #expect(time.line == "1–4 million ÷ 1,000–2,000/s = 8.333–66.67 min")
    }

    @Test("of a figure that is a least or a most has no other bound")
    func openBounds() throws {
        let some = try #require(Estimate<Count>(.count(500).orMore))
        #expect(some.upper == .infinity)
        #expect((some * some).line == "≥ 500 × ≥ 500 = ≥ 250,000")
        let few = try #require(Estimate<TimeSpan>(.seconds(30).orLess))
        #expect(few.lower == 0)
        #expect("\(few.value)" == "≤ 30 s")
    }

    @Test("lists what the author assumed, once")
    func assumptions() throws {
        let load = try #require(Estimate<Rate>(.perSecond(10).assumed, "on average"))
        let factor = try #require(Estimate<Count>(.count(3).assumed, "at peak"))
        #expect((load * factor * factor).assumptions == ["10/s on average", "3 at peak"])
    }

    @Test(
        "isn't made of a figure that can't be meant",
        arguments: [
            TimeSpan.seconds(.nan), .seconds(.infinity), .seconds(-1), .years(2_000), .seconds(5, to: 2),
            .seconds(1, to: .infinity),
        ])
    func implausible(_ time: TimeSpan) {
        #expect(Estimate(time) == nil)
        #expect(time.implausibility != nil)
    }

    @Test("is never no number, whatever is divided by nothing")
    func zero() throws {
        let nothing = try #require(Estimate<Count>(0))
        let some = try #require(Estimate<Count>(5))
        let open = try #require(Estimate<Count>(.count(5).orMore))
        for result in [nothing / nothing, some / nothing, nothing * open, nothing / open, open / open] {
            #expect(!result.lower.isNaN && !result.upper.isNaN)
            #expect(!"\(result.value)".contains("nan"))
        }
    }

    @Test("is held against a limit by both of its ends")
    func verdicts() throws {
        let limit = try #require(Estimate<TimeSpan>(.milliseconds(300)))
        func verdict(_ time: TimeSpan) throws -> LimitVerdict {
            try #require(Estimate(time)).verdict(atMost: limit)
        }
        #expect(try verdict(.milliseconds(300)) == .holds)
        #expect(try verdict(.milliseconds(250, to: 310)) == .uncertain)
        #expect(try verdict(.milliseconds(301)) == .fails)
        #expect(try verdict(.seconds(0.1 + 0.2)) == .holds)
    }

    @Test(
        "is written in the unit that suits its size, to four digits",
        arguments: [
            (5_787.037, "5,787/s"), (58.0 / 3_600, "58/h"), (2.0 / 86_400, "2/day"),
            (105_000_000, "105,000,000/s"),
        ])
    func rates(_ perSecond: Double, _ text: String) {
        #expect("\(Rate.rounded(perSecond, perSecond))" == text)
    }

    @Test(
        "has four digits, however small it is",
        arguments: [(3.4e-11, "2.938e-06/day"), (1e-9 / 86_400, "1e-09/day"), (1.2345678e-8, "0.001067/day")])
    func small(_ perSecond: Double, _ text: String) {
        #expect("\(Rate.rounded(perSecond, perSecond))" == text)
    }

    @Test("has room only surely within the least that there is")
    func room() throws {
        let memory = try #require(Estimate<ByteCount>(.gigabytes(80, to: 320)))
        func verdict(_ size: ByteCount) throws -> LimitVerdict {
            try #require(Estimate(size)).verdict(within: memory)
        }
        #expect(try verdict(.gigabytes(70)) == .holds)
        #expect(try verdict(.gigabytes(140)) == .uncertain)
        #expect(try verdict(.gigabytes(400)) == .fails)
    }

    @Test(
        "shows how near to certainty an availability is",
        arguments: [
            (0.995_009_99, "99.5 %"), (0.999_95, "99.995 %"), (0.366, "36.6 %"), (1, "100 %"),
            (0.997_002_999, "99.7 %"),
        ])
    func shares(_ share: Double, _ text: String) {
        #expect("\(Share.rounded(share, share))" == text)
    }
}
