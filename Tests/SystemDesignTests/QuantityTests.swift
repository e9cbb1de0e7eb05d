import Foundation
import SystemDesign
import Testing

@Suite("A quantity")
struct QuantityTests {
    @Test("prints as its author wrote it")
    func printing() {
        #expect(TimeSpan.milliseconds(60).description == "60 ms")
        #expect(TimeSpan.days(14).description == "14 days")
        #expect(TimeSpan.days(1).description == "1 day")
        #expect(TimeSpan.days(5.8).description == "5.8 days")
        #expect(Rate.perSecond(8_000).description == "8,000/s")
        #expect(Rate.perMonth(600_000_000).description == "600,000,000/month")
        #expect(ByteCount.terabytes(10.2).description == "10.2 TB")
        #expect(Count.billions(10).description == "10 billion")
        #expect((1_000 as Count).description == "1,000")
        #expect(Share.percent(0.5).description == "0.5 %")
        #expect(Share.fraction(0.2).description == "0.2 of 1")
        #expect(TimeSpan.minutes(20, to: 90).description == "20–90 min")
        #expect(TimeSpan.days(1, to: 2).assumed.description == "1–2 days")
        #expect(Count.count(5_000).orMore.source("a talk").description == "≥ 5,000")
        #expect(Share.percent(95).about.description == "≈ 95 %")
        #expect(TimeSpan.milliseconds(5).orLess.description == "≤ 5 ms")
    }

    @Test("is the same amount in whichever unit it is written")
    func baseUnits() {
        #expect(TimeSpan.seconds(2).inBaseUnit == TimeSpan.milliseconds(2_000).inBaseUnit)
        #expect(TimeSpan.weeks(1).inBaseUnit == TimeSpan.days(7).inBaseUnit)
        #expect(Rate.perMinute(60).inBaseUnit == 1)
        #expect(ByteCount.terabytes(1).inBaseUnit == ByteCount.gigabytes(1_000).inBaseUnit)
        #expect(Count.billions(1).inBaseUnit == 1e9)
        #expect(Share.percent(20).inBaseUnit == 0.2)
        #expect(TimeSpan.minutes(1, to: 2).inBaseUnit == 60)
        #expect(TimeSpan.minutes(1, to: 2).upperInBaseUnit == 120)
        #expect(TimeSpan.minutes(1).upperInBaseUnit == 60)
    }

    @Test("is made in each of its units by one function, and in no other")
    func constructors() {
        let times: [TimeSpan] = [
            .seconds(1), .microseconds(1), .milliseconds(1), .minutes(1), .hours(1), .days(1), .weeks(1),
            .months(1), .years(1),
        ]
        #expect(times.map(\.figure.unit) == TimeSpan.units.map(\.symbol))
        let rates: [Rate] = [
            .perSecond(1), .perMinute(1), .perHour(1), .perDay(1), .perWeek(1), .perMonth(1),
        ]
        #expect(rates.map(\.figure.unit) == Rate.units.map(\.symbol))
        let sizes: [ByteCount] = [
            .bytes(1), .kilobytes(1), .megabytes(1), .gigabytes(1), .terabytes(1), .petabytes(1),
        ]
        #expect(sizes.map(\.figure.unit) == ByteCount.units.map(\.symbol))
        #expect([Share.fraction(1), .percent(1)].map(\.figure.unit) == Share.units.map(\.symbol))
        let counts: [Count] = [.count(1), .thousands(1), .millions(1), .billions(1), .trillions(1)]
        #expect(counts.map(\.figure.unit) == Count.units.map(\.symbol))
    }

    @Test("keeps where it comes from")
    func provenance() {
        #expect(TimeSpan.days(3).provenance == nil)
        #expect(TimeSpan.days(3).assumed.provenance?.basis == .assumed)
        #expect(Count.billions(200).source("a paper").provenance?.detail == "a paper")
        #expect(ByteCount.gigabytes(720).derived(from: "10 billion × 72 B").provenance?.basis == .derived)
        #expect(Share.percent(20).literature().provenance?.basis == .literature)
    }

    @Test("comes back from JSON as it went")
    func roundTrip() throws {
        let spans: [TimeSpan] = [
            .microseconds(3), .milliseconds(60).assumed, .years(2).derived(from: "x"),
        ]
        #expect(try JSONDecoder().decode([TimeSpan].self, from: JSONEncoder().encode(spans)) == spans)
        let counts: [Count] = [3, .trillions(1).source("s"), .thousands(2.5)]
        #expect(try JSONDecoder().decode([Count].self, from: JSONEncoder().encode(counts)) == counts)
    }

    @Test("refuses a unit of another kind, and names its own")
    func wrongUnit() throws {
        let json = Data(#"{"value": 3, "unit": "GB"}"#.utf8)
        let error = try #require(throws: DecodingError.self) {
            try JSONDecoder().decode(TimeSpan.self, from: json)
        }
        #expect(
            "\(error)".contains(
                "the unit 'GB' isn't a time; its units are s, µs, ms, min, h, day, week, month, year"))
    }
}
