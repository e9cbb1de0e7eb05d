import DesignNumbers
import Foundation
import GraphvizLayout
import SystemDesign
import TestSupport
import Testing

@testable import DesignDiagrams

#if canImport(FoundationXML)
import FoundationXML
#endif

/// A shop's search with everything that a budget may have: branches, headroom, loads, capacities, and too little of them.
private struct Market: Design {
    let title = "Market"
    let app = Client("App")
    let gateway = Gateway(
        "Gateway", throughput: .perSecond(2_000), replicas: .count(1), latency: .milliseconds(5))
    let tower = ModelServer("Tower", throughput: .perSecond(100), replicas: .count(12))
    let vectors = VectorIndex("Vectors", throughput: .perSecond(400), replicas: .count(2))
    let words = Service("Words")
    let ranker = Ranker(
        .heavy, "Ranker", throughput: .perSecond(40_000), replicas: .count(8), candidates: .count(200))
    let cache = Cache("Results")

    var requirements: Requirements { Load("searches", at: app, peak: .perSecond(900)) }
    var serving: Serving {
        Path("search", .p99, under: .milliseconds(200)) {
            app -- .request("words") --> gateway -- .request("words") --> tower
            gateway -- .request("words") --> words
            gateway -- .lookup("seen?") --> cache
            tower -- .request("vector") --> vectors -- .request("found") --> ranker
            ranker -- .response("20 items") --> app

            Hop("to a vector", tower, .milliseconds(20), parallel: "retrieval", branch: "meaning")
            Hop("ask all shards", words, .milliseconds(45), parallel: "retrieval")
            Hop("find neighbours", vectors, .milliseconds(40), parallel: "retrieval", branch: "meaning")
            Hop("score 200", ranker, .milliseconds(55))
            Headroom(.milliseconds(60), for: "retries")
        }
        Path("tight", .p50, under: .milliseconds(100)) {
            Hop("score", ranker, .milliseconds(80))
            Hop("score again", ranker, .milliseconds(70))
            Headroom(.milliseconds(60))
        }
    }
}

/// Paths that nobody should plan, and somebody does.
private struct Odd: Design {
    let title = "Odd"
    let app = Service("A component with a name that is much longer than anybody would like it to be")
    let store = FeatureStore(.online, "Store")
    var serving: Serving {
        Path("one", .p50, under: .seconds(2)) { Hop("all", app, .seconds(1.999)) }
        Path("none", .p50, under: .hours(6)) { app -- .request("more") --> store }
        Path("endless", .p99, under: .milliseconds(100)) {
            Hop("first", app, .milliseconds(30))
            Hop("endless", store, .milliseconds(30).orMore)
            Hop("after", app, .milliseconds(20))
            Hop("mad", app, .years(5_000))
            Hop("below", app, .milliseconds(-4))
        }
        Path("far", .p99, under: .milliseconds(1)) {
            Hop("first", app, .milliseconds(30))
            Hop(String(repeating: "long ", count: 200), store, .years(900))
        }
        Path("many", .p99, under: .minutes(2)) {
            for index in 0..<30 { Hop("hop \(index)", app, .seconds(Double(index % 7))) }
        }
        Path("twice", .p50, under: .milliseconds(50)) { Hop("x", app, .milliseconds(20)) }
        Path("twice", .p99, under: .milliseconds(90)) {
            Hop("x", app, .milliseconds(70), parallel: "group", branch: "")
            Headroom(.milliseconds(40))
        }
        Path("zero", .p50, under: .milliseconds(0)) { Hop("x", app, .milliseconds(0)) }
        Path("mad", .p50, under: .years(-1)) { Hop("x", app, .microseconds(1e-290)) }
    }
}

@Suite("A budget chart")
struct BudgetChartTests {
    private func view(_ document: DesignDocument, _ name: String) throws -> View {
        try #require(try ViewCatalogue(of: document).views(named: name).first).view()
    }

    private func picture(_ view: View) throws -> ChartPicture {
        guard case .chart(let chart) = view.content else {
            throw UnknownView(name: view.name, catalogue: ViewCatalogue(of: try Market.document()))
        }
        return ChartPicture(chart, of: view)
    }

    @Test("is written as this SVG and in these words")
    func golden() throws {
        let view = try view(try Market.document(), "budget:search")
        try expectGolden(try view.svg(theme: .standard), "Market.budget.svg")
        try expectGolden(view.outline.text, "Market.budget.outline.txt")
    }

    // MARK: - What it shows

    @Test("has a bar for each hop where it begins, branch by branch, and then for who has only a latency")
    func bars() throws {
        let waterfall = try #require(
            try picture(try view(try Market.document(), "budget:search")).chart.waterfalls.first)
        #expect(waterfall.blocks.map(\.name) == ["retrieval", nil, nil])
        #expect(
            waterfall.bars.map(\.work) == [
                "meaning · to a vector", "meaning · find neighbours", "ask all shards", "score 200",
                "its own latency",
            ])
        let milliseconds = waterfall.bars.map { [$0.start, $0.end].map { ($0 * 1_000).rounded() } }
        #expect(milliseconds == [[0, 20], [20, 60], [0, 45], [60, 115], [115, 120]])
        #expect(waterfall.bars.map(\.look) == [.awaited, .awaited, .beside, .awaited, .unplanned])
        #expect(waterfall.bars.map(\.isLongest) == [false, false, false, true, false])
        #expect(waterfall.headroom?.work == "retries" && waterfall.headroom?.time == "60 ms")
    }

    @Test("draws in the colour of findings what is beyond the limit, and no headroom where none is left")
    func beyond() throws {
        let view = try view(try Market.document(), "budget:tight")
        let waterfall = try #require(try picture(view).waterfalls.first)
        let limit = try #require(waterfall.limit)
        #expect(limit.label.text == "100 ms p50")
        #expect(waterfall.rows.map { $0.beyond != nil } == [false, true, false])
        #expect(waterfall.rows[1].within?.right == limit.x && waterfall.rows[1].beyond?.left == limit.x)
        #expect(waterfall.rows[2].within == nil && waterfall.rows[2].bar.work == "nothing left")
        #expect(try view.svg(theme: .standard).contains(#"class="fill-mark-error""#))
    }

    @Test("has the components of its path in the table, and of a design without paths all")
    func capacities() throws {
        let rows = try picture(try view(try Market.document(), "budget:search")).chart.capacities
        let gateway = try #require(rows.first)
        #expect(gateway.load == "900/s" && gateway.needed == "1" && gateway.utilisation == "45 %")
        let tower = rows[1]
        #expect(
            [tower.load, tower.throughput, tower.replicas, tower.needed] == ["900/s", "100/s", "12", "13"])
        #expect(rows.map(\.verdict).contains(.fails))

        struct Pathless: Design {
            let app = Client("App")
            let server = ModelServer("Server", throughput: .perSecond(10), replicas: .count(2))
            var requirements: Requirements { Load("calls", at: app, peak: .perSecond(7)) }
            var serving: Serving { app --> server }
        }
        let pathless = try view(try Pathless.document(), "budget")
        #expect(pathless.nodes.map(\.id) == ["server"])
        #expect(
            pathless.outline.text.hasSuffix(
                "  Server: load 7/s; 10/s each replica; replicas: 2; needed: 1; busy 35 %\n"))
        #expect(try picture(pathless).waterfalls.isEmpty)
    }

    @Test("isn't there of a design that has neither paths nor loads")
    func nothing() throws {
        struct Lonely: Design { let app = Client() }
        #expect(throws: UnknownView.self) { try view(try Lonely.document(), "budget") }
    }

    @Test("says what it can't draw")
    func remarks() throws {
        let view = try view(try Odd.document(), "budget:endless")
        #expect(view.summary == "p99 under 100 ms: budgets of ≥ 80 ms, with no upper end.")
        let waterfall = try #require(try picture(view).waterfalls.first)
        #expect(
            waterfall.remarks.map(\.text) == [
                "Not drawn: mad, because 5,000 years is more than a thousand years.",
                "Not drawn: below, because -4 ms is below zero.",
                "Not drawn: after, because it begins after what has no upper end.",
            ])
        #expect(waterfall.rows[1].beyond?.right == waterfall.axis.right)
        #expect(waterfall.rows[2].within == nil)
    }

    // MARK: - How it looks

    private static let odd = ["one", "none", "endless", "far", "many", "twice", "zero", "mad"]

    @Test("has no text on another or beyond its edges, whatever is planned", arguments: odd)
    func places(path: String) throws {
        let picture = try picture(try view(try Odd.document(), "budget:\(path)"))
        #expect(faults(of: picture) == [])
    }

    @Test("can be read and has its texts in their places whatever things are called", arguments: hostileNames)
    func hostile(name: String) throws {
        var document = try Market.document()
        document.title = name
        for index in document.components.indices { document.components[index].title = name }
        let json = String(decoding: try document.json(), as: UTF8.self)
        let quoted = String(decoding: try JSONEncoder().encode(name), as: UTF8.self)
        document = try DesignDocument(
            json: json.replacingOccurrences(of: "\"retrieval\"", with: quoted)
                .replacingOccurrences(of: "\"to a vector\"", with: quoted)
                .replacingOccurrences(of: "\"meaning\"", with: quoted).utf8)
        let marks = ["ranker": [View.Mark(.error, name)], "tower": [View.Mark(.warning, name)]]
        let view = try view(document, "budget:search").marked(with: marks)
        #expect(faults(of: try picture(view)) == [])
        let parser = XMLParser(data: Data(try view.svg(theme: .standard).utf8))
        #expect(parser.parse(), "\(parser.parserError.map { "\($0)" } ?? "")")
        #expect(view.outline.text.split(separator: "\n").count { $0.hasPrefix("    error") } == 2)
    }

    @Test("has its texts in their places on designs in which everything is called something hostile")
    func hostileDesigns() throws {
        for seed in 1...60 {
            let view = try view(try HostileDesign(seed: seed).document(), "budget")
            #expect(faults(of: try picture(view)) == [], "seed \(seed)")
        }
    }

    /// What a reader would stumble over.
    private func faults(of picture: ChartPicture) -> [String] {
        let lines =
            picture.waterfalls.flatMap(\.lines) + (picture.table?.lines ?? [])
        let rows = picture.waterfalls.flatMap(\.rows)
        let names = rows.map(\.name) + (picture.table?.rows.map(\.name) ?? [])
        let signs =
            names.compactMap { name in name.badge.map { name.badgePlace($0) } } + rows.compactMap(\.longest)
        let bars = rows.flatMap { [$0.within, $0.beyond].compactMap(\.self) }
        let gauges = picture.table?.rows.compactMap(\.gauge) ?? []
        let canvas = Rect(origin: Point(x: 0, y: 0), size: picture.size)
        let legend = picture.legend.entries.map(\.place)
        let places = signs + bars + legend + gauges.flatMap { [$0.frame] + [$0.beyond].compactMap(\.self) }
        var faults: [String] = []
        for (index, line) in lines.enumerated() {
            for other in lines[(index + 1)...] where line.place.overlaps(other.place) {
                faults.append("'\(line.text)' is on '\(other.text)'")
            }
            for place in places where line.place.overlaps(place) {
                faults.append("'\(line.text)' is on a sign or bar")
            }
            if !canvas.contains(line.place) { faults.append("'\(line.text)' is beyond the edge") }
        }
        if !places.allSatisfy({ canvas.contains($0) && $0.size.width.isFinite }) {
            faults.append("a sign or bar is beyond the edge")
        }
        for waterfall in picture.waterfalls {
            for bar in waterfall.rows.flatMap({ [$0.within, $0.beyond].compactMap(\.self) })
            where bar.left < waterfall.axis.left || bar.right > waterfall.axis.right + 1e-6 {
                faults.append("a bar is beyond the axis")
            }
        }
        return faults
    }

    @Test("is light and dark in one file, and the same bytes every time")
    func appearance() throws {
        let view = try view(try Market.document(), "budget:search")
        let svg = try view.svg(theme: .standard)
        #expect(svg.contains("@media (prefers-color-scheme:dark)"))
        #expect(try view.svg(theme: .standard) == svg)
        #expect(!(try view.svg(theme: .print).contains("@media")))
    }

    @Test("is drawn by the formats that have figures, and by no other")
    func formats() throws {
        let document = try Market.document()
        let view = try view(document, "budget:search")
        #expect(DiagramFormat.drawing(view).map(\.name) == ["svg", "png", "pdf", "outline"])
        for format in DiagramFormat.drawing(view) {
            #expect(try !format.write(Drawing(view, of: document)).isEmpty)
        }
    }

    // MARK: - The path beside it

    @Test(
        "agrees with the picture of the path, which has budgets and loads on its cards and marks the longest hop"
    )
    func path() throws {
        let document = try Market.document()
        let view = try view(document, "path:search")
        let details = Dictionary(uniqueKeysWithValues: view.nodes.map { ($0.id, $0.detail) })
        #expect(details["ranker"] == "55 ms, 180,000/s: score 200")
        #expect(details["gateway"] == "5 ms, 900/s")
        #expect(details["app"] == "900/s, Client")
        #expect(view.nodes.filter { !$0.marks.isEmpty }.map(\.id) == ["ranker"])
        #expect(view.outline.text.contains("  longest: 55 ms of 115–120 ms: score 200\n"))
        let mermaid = Drawing(view, of: document).mermaid
        #expect(mermaid.contains("\"L · Ranker\n") && mermaid.contains("classDef longestMark "))
        #expect(try view.dot(theme: .standard).text().contains("<B>L</B>"))
        let svg = try Picture(view).svg(theme: .standard)
        #expect(svg.contains(">the longest wait</text>") && !svg.contains("data-severity"))
        let found = view.marked(with: ["ranker": [View.Mark(.warning, "busy")]])
        #expect(found.nodes.first { $0.id == "ranker" }?.badge?.text == "W")
        #expect(found.outline.text.contains("  warning: busy\n"))
    }
}

@Suite("A time axis")
struct TimeAxisTests {
    @Test(
        "has marks at round times, as many as there is room for",
        arguments: [
            ([0.3], "ms", ["0 ms", "50 ms", "100 ms", "150 ms", "200 ms", "250 ms", "300 ms"]),
            ([1.0], "s", ["0 s", "0.2 s", "0.4 s", "0.6 s", "0.8 s", "1 s"]),
            ([120, 90, .infinity], "min", ["0 min", "0.5 min", "1 min", "1.5 min", "2 min"]),
            ([0], "ms", ["0 ms", "0.2 ms", "0.4 ms", "0.6 ms", "0.8 ms", "1 ms"]),
        ])
    func ticks(times: [Double], unit: String, labels: [String]) {
        let axis = TimeAxis(times, isEndless: false, unit: unit, from: 100, to: 580)
        #expect(axis.ticks.map(\.label) == labels)
        #expect(axis.x(0) == 100 && axis.x(.infinity) == 580)
    }
}
