@testable import DesignNumbers
import SystemDesign
import Testing

/// What the descriptions of the fourteen systems work out: their rates, counts, times and people.
@Suite("The arithmetic of a system's description")
struct SheetTests {
    /// A result, and what the description says that it is.
    struct Row: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let result: Double?
        let stated: Double
        /// How far the description rounds, as a part of the result.
        let rounding: Double

        init<Q: Quantity>(
            _ name: String, _ estimate: Estimate<Q>, is stated: Q, within rounding: Double = 0.005
        ) {
            testDescription = name
            result = estimate.lower == estimate.upper ? estimate.lower : nil
            self.stated = stated.inBaseUnit
            self.rounding = rounding
        }
    }

    private static func of(_ value: Count) -> Estimate<Count> { .convention(value) }
    private static func at(_ value: Rate) -> Estimate<Rate> { .convention(value) }
    private static func share(_ percent: Double) -> Estimate<Share> { .convention(.percent(percent)) }
    private static func times(_ value: Double) -> Estimate<Count> { .convention(.count(value)) }

    private static let advertising: [Row] = {
        let requests = at(.perDay(20)) * of(.millions(750))
        let clicks = requests * share(1)
        return [
            Row("ads: requests a day", requests, is: .perDay(15_000_000_000)),
            Row("ads: requests", requests, is: .perSecond(174_000)),
            Row("ads: requests at peak", requests * times(2), is: .perSecond(350_000), within: 0.01),
            Row("ads: heavy scores", requests * times(300), is: .perSecond(52_000_000)),
            Row("ads: clicks", clicks, is: .perDay(150_000_000)),
            Row("ads: examples", clicks + requests * share(99) * share(2.5), is: .perDay(521_000_000)),
            Row(
                "ads: clicks among examples", Formulas.sampled(share(1), keeping: share(2.5)),
                is: .percent(28.8)),
        ]
    }()

    private static let marketplaces: [Row] = {
        let checkouts = at(.perDay(2_000_000))
        let lists = at(.perDay(3)) * of(.millions(20))
        let listings = at(.perDay(1_500_000))
        let photos = listings * times(4)
        let alerts = listings * share(0.4)
        let views = at(.perDay(50_000_000))
        let orders = at(.perDay(8_000_000)) * times(6)
        return [
            Row("platform: checkouts", checkouts, is: .perSecond(23), within: 0.01),
            Row("platform: checkouts at peak", checkouts * times(10), is: .perSecond(230), within: 0.01),
            Row("platform: feature reads", at(.perSecond(40_000)) * times(30), is: .perSecond(1_200_000)),
            Row(
                "platform: rows of two years", checkouts * .convention(TimeSpan.years(2)), is: .billions(1.46)
            ),
            Row("events: lists a day", lists, is: .perDay(60_000_000)),
            Row("events: lists", lists, is: .perSecond(694)),
            Row("events: lists at peak", lists * times(4), is: .perSecond(2_800), within: 0.01),
            Row("events: scores", at(.perSecond(2_800)) * times(1_000), is: .perSecond(2_800_000)),
            Row("events: impressions", lists * times(20), is: .perDay(1_200_000_000)),
            Row("events: negatives for a positive", share(0.8).rest / share(0.8), is: .count(124)),
            Row("moderation: listings", listings, is: .perSecond(17.4)),
            Row("moderation: listings at peak", listings * times(5), is: .perSecond(87)),
            Row("moderation: photos a day", photos, is: .perDay(6_000_000)),
            Row("moderation: photos", photos, is: .perSecond(69), within: 0.01),
            Row("moderation: photos at peak", photos * times(5), is: .perSecond(350), within: 0.01),
            Row("moderation: model calls", at(.perSecond(87)) * times(30), is: .perSecond(2_600)),
            Row("moderation: alerts", alerts, is: .perDay(6_000)),
            Row("moderation: people", Formulas.people(for: alerts, each: at(.perDay(400))), is: .count(15)),
            Row("listings: views", views, is: .perSecond(579)),
            Row("listings: views at peak", views * times(3), is: .perSecond(1_740)),
            Row("listings: pairs", of(.millions(800)) * times(10) * times(10), is: .billions(80)),
            Row("deliveries: predictions a day", orders, is: .perDay(48_000_000)),
            Row("deliveries: predictions", orders, is: .perSecond(556)),
            Row("deliveries: predictions at peak", orders * times(6), is: .perSecond(3_300), within: 0.011),
            Row("deliveries: reads", at(.perSecond(10_000_000)) * times(1.5), is: .perSecond(15_000_000)),
            Row("deliveries: deploys", at(.perMonth(20_000)) * share(25), is: .perDay(167)),
        ]
    }()

    private static let networks: [Row] = {
        let posts = at(.perDay(500_000_000))
        let reviewed = posts * share(0.5)
        let feeds = at(.perDay(2)) * of(.billions(2))
        let suggestions = at(.perDay(2)) * of(.millions(300))
        let pairs = at(.perDay(5_000)) * of(.millions(300))
        return [
            Row("posts", posts, is: .perSecond(5_787)),
            Row("posts at peak", posts * times(2.5), is: .perSecond(14_500)),
            Row("posts: to people", reviewed, is: .perDay(2_500_000)),
            Row("posts: people", reviewed / at(.perDay(300)), is: .count(8_333)),
            Row("posts: videos", posts * share(8), is: .perDay(40_000_000)),
            Row("posts: frames", posts * share(8) * times(30), is: .perSecond(13_900)),
            Row("feeds a day", feeds, is: .perDay(4_000_000_000)),
            Row("feeds", feeds, is: .perSecond(46_300)),
            Row("feeds at peak", feeds * times(3), is: .perSecond(139_000)),
            Row(
                "feeds: scores", at(.perSecond(139_000)) * times(500), is: .perSecond(69_000_000),
                within: 0.01),
            Row("people: edges", of(.billions(1)) * times(1_000) / times(2), is: .billions(500)),
            Row("people: two hops away", times(1_000) * times(1_000), is: .millions(1)),
            Row("people: requests", suggestions, is: .perSecond(6_900), within: 0.01),
            Row("people: requests at peak", suggestions * times(3), is: .perSecond(21_000), within: 0.01),
            Row("people: pairs a day", pairs, is: .perDay(1_500_000_000_000)),
            Row("people: pairs", pairs, is: .perSecond(17_400_000)),
        ]
    }()

    private static let media: [Row] = {
        let loads = at(.perDay(4)) * of(.millions(300)) * share(60)
        let images = at(.perDay(50_000_000))
        let homes = at(.perDay(5)) * of(.millions(500))
        let queries = at(.perDay(2)) * of(.millions(50))
        let frames = at(.perDay(720_000)) * times(3_600) / times(5)
        let photos = at(.perMonth(600_000_000))
        return [
            Row("films: slots", times(40) * times(75), is: .count(3_000)),
            Row("films: loads a day", loads, is: .perDay(720_000_000)),
            Row("films: loads", loads, is: .perSecond(8_300)),
            Row("films: loads at peak", loads * times(2.5), is: .perSecond(20_800)),
            Row(
                "films: scores", at(.perSecond(20_800)) * times(3_000), is: .perSecond(62_000_000),
                within: 0.01),
            Row("films: snapshots", at(.perDay(500_000_000)) * share(5), is: .perDay(25_000_000)),
            Row("streets: images", images, is: .perSecond(579)),
            Row("streets: GPUs", (images / at(.perSecond(20))).roundedUp(), is: .count(29)),
            Row(
                "streets: the archive at 10,000/s",
                Formulas.duration(of: of(.billions(220)), at: at(.perSecond(10_000))), is: .days(255)),
            Row(
                "streets: the archive at 50,000/s",
                Formulas.duration(of: of(.billions(220)), at: at(.perSecond(50_000))), is: .days(51)),
            Row("streets: boxes", images * times(3.5), is: .perDay(175_000_000)),
            Row("streets: missed faces", images * times(1.5) * share(99).rest, is: .perDay(750_000)),
            Row("videos: home pages a day", homes, is: .perDay(2_500_000_000)),
            Row("videos: home pages", homes, is: .perSecond(28_900)),
            Row("videos: home pages at peak", homes * times(2.5), is: .perSecond(72_000)),
            Row("videos: impressions", homes * times(20), is: .perDay(50_000_000_000)),
            Row("videos: scores", at(.perSecond(72_000)) * times(500), is: .perSecond(36_000_000)),
            Row("video search: queries", queries, is: .perSecond(1_157)),
            Row("video search: queries at peak", queries * times(3), is: .perSecond(3_500), within: 0.01),
            Row("video search: frames a day", frames, is: .perDay(518_000_000)),
            Row("video search: frames", frames, is: .perSecond(6_000)),
            Row("video search: GPUs", (frames / at(.perSecond(500))).roundedUp(), is: .count(12)),
            Row("visual search: new images", at(.perDay(5_000_000)), is: .perSecond(58)),
            Row("visual search: queries", photos, is: .perSecond(231)),
            Row("visual search: queries at peak", photos * times(3), is: .perSecond(700), within: 0.01),
            Row(
                "visual search: the catalogue anew",
                Formulas.duration(of: of(.billions(10)), at: at(.perSecond(20_000))), is: .days(5.8)),
        ]
    }()

    @Test("comes to what it says", arguments: advertising + marketplaces + networks + media)
    func row(_ row: Row) throws {
        let result = try #require(row.result)
        #expect(abs(result / row.stated - 1) <= row.rounding)
    }
}
