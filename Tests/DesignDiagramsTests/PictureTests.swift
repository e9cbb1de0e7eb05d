import Foundation
import GraphvizLayout
import SystemDesign
import TestSupport
import Testing

@testable import DesignDiagrams
@testable import VisualSearch

#if canImport(FoundationXML)
import FoundationXML
#endif

@Suite("The picture of visual search")
struct VisualSearchPictureTests {
    private let view: View
    private let picture: Picture

    init() throws {
        view = .overview(of: try VisualSearch.document())
        picture = try Picture(view)
    }

    @Test("shows all components, grouped by plane, and all flows")
    func whole() {
        #expect(view.nodes.count == 29)
        #expect(view.edges.count == 37)
        #expect(view.groups.map(\.title) == ["Data", "Features", "Training", "Serving", "Monitoring"])
        #expect(view.nodes.filter { $0.group == nil }.map(\.id) == ["app", "panel"])
        #expect(picture.paths.allSatisfy { !$0.points.isEmpty })
    }

    @Test("has a label on every labelled flow, and none hides another, a box or a title")
    func labels() {
        #expect(picture.pills.count == view.edges.count { $0.label != nil })
        let titles = zip(view.groups, picture.frames).compactMap { group, frame in
            frame.map { Picture.titlePlace(of: group, in: $0) }
        }
        for (index, pill) in picture.pills.enumerated() {
            for other in picture.pills[(index + 1)...] {
                #expect(!pill.rect.overlaps(other.rect), "\(pill.text)")
            }
            for box in picture.boxes { #expect(!pill.rect.overlaps(box), "\(pill.text)") }
            for title in titles { #expect(!pill.rect.overlaps(title), "\(pill.text)") }
        }
    }

    @Test("has text that fits its box, and everything lies on the canvas")
    func fits() {
        for (card, box) in zip(picture.cards, picture.boxes) {
            let room = box.size.width - Card.textStart - Card.padding.width
            for line in card.title { #expect(TextStyle.component.width(of: line) <= room) }
            for line in card.detail { #expect(TextStyle.detail.width(of: line) <= room) }
        }
        let canvas = Rect(origin: Point(x: 0, y: 0), size: picture.size)
        let places = picture.boxes + picture.pills.map(\.rect) + picture.frames.compactMap(\.self)
        #expect(places.allSatisfy { canvas.contains($0) })
        #expect(picture.paths.allSatisfy { $0.points.allSatisfy { canvas.contains($0) } })
    }

    @Test("is written as this DOT")
    func dot() throws {
        try expectGolden(view.dot(theme: .standard).text(), "VisualSearch.dot")
    }
}

/// A design with one flow of each family, small enough to have its layout by heart.
struct Small: Design {
    let title = "Small"
    let summary = "One flow of every family."
    let app = Client("App")
    let lake = DataLake("Lake", notes: "raw events, for a year or so, in files that nobody reads twice")
    let trainer = Trainer("Trainer")
    let server = ModelServer("Server", technology: "Triton")
    let alerts = Alerting("Alerts")

    var serving: Serving {
        app -- "request" --> server
        lake -- "examples" --> trainer -- .deploy("weights") --> server
        server -- .metric("error rate") --> alerts -- "retrain" --> trainer
    }

    static let layout = BoxLayout(
        size: Size(width: 700, height: 420),
        boxes: [
            Rect(left: 40, top: 0, right: 164, bottom: 50), Rect(left: 220, top: 40, right: 470, bottom: 104),
            Rect(left: 240, top: 180, right: 364, bottom: 230),
            Rect(left: 20, top: 300, right: 182, bottom: 350),
            Rect(left: 540, top: 300, right: 664, bottom: 350),
        ],
        groups: [
            Rect(left: 200, top: 0, right: 490, bottom: 124),
            Rect(left: 220, top: 140, right: 380, bottom: 250),
            Rect(left: 0, top: 260, right: 202, bottom: 370),
            Rect(left: 520, top: 260, right: 680, bottom: 370),
        ],
        routes: [
            ((100, 50), (100, 300)), ((300, 104), (300, 180)), ((260, 230), (182, 310)),
            ((182, 330), (540, 330)),
            ((540, 310), (362, 210)),
        ].map { start, end in
            let (a, b) = (Point(x: start.0, y: start.1), Point(x: end.0, y: end.1))
            return Route(points: [a, a.moved(towards: b, by: 30), b.moved(towards: a, by: 30), b])
        })
}

@Suite("A picture")
struct PictureTests {
    @Test("is written as this SVG, light and dark in one, whatever Graphviz is installed")
    func svg() throws {
        let picture = try Picture(.overview(of: try Small.document()), layout: Small.layout)
        try expectGolden(picture.svg(theme: .standard), "Small.svg")
    }

    @Test("of one document is the same every time, also with others at the same time")
    func determinism() async throws {
        let document = try VisualSearch.document()
        let first = try DiagramFormat.svg.write(document)
        try await withThrowingTaskGroup(of: [UInt8].self) { group in
            for _ in 0..<12 { group.addTask { try DiagramFormat.svg.write(document) } }
            for try await svg in group { #expect(svg == first) }
        }
    }

    @Test("of a design without flows, without components, or with a loop and parallel flows can be drawn")
    func corners() throws {
        struct Empty: Design {}
        struct Lonely: Design { let app = Client() }
        struct Loops: Design {
            let service = Service()
            let other = Service()
            var serving: Serving {
                service -- "again" --> service
                service -- "one" --> other
                service -- "two" --> other
                other -- .response("back") --> service
            }
        }
        for document in [try Empty.document(), try Lonely.document(), try Loops.document()] {
            for format in DiagramFormat.all { #expect(try !format.write(document).isEmpty, "\(format.name)") }
        }
        let loops = try Picture(.overview(of: try Loops.document()))
        #expect(loops.pills.count == 4)
    }
}

@Suite("A picture with an emphasis")
struct EmphasisTests {
    private static func svg(_ change: (inout View) -> Void) throws -> String {
        var view = View.overview(of: try Small.document())
        change(&view)
        return try Picture(view, layout: Small.layout).svg(theme: .standard)
    }

    @Test("draws quietly what only shows where the rest belongs, and leaves its text readable")
    func faded() throws {
        let svg = try Self.svg { view in
            view.nodes[0].emphasis = .faded
            view.nodes[1].emphasis = .faded
            view.edges[0].emphasis = .faded
        }
        let component = try #require(svg.element(#"<g class="component faded" data-id="app""#))
        let shapes = try #require(component.components(separatedBy: "</g>").first)
        #expect(shapes.contains("<g opacity=\"0.35\">") && !shapes.contains("<text"))
        #expect(component.contains("<text class=\"fill-muted\""))
        #expect(!component.contains("<text class=\"fill-text\""))
        // Everything in the group of data is faded, in others nothing is.
        #expect(svg.contains(#"<g class="group faded" data-id="data">"#))
        let flow = try #require(svg.element(#"<g class="flow faded""#))
        #expect(flow.contains("<g opacity=\"0.35\">"))
        #expect(!flow.contains("stroke-canvas"))
        #expect(svg.element(#"<g class="label faded""#)?.contains("fill-muted") == true)
        // The rest is as it was.
        #expect(svg.components(separatedBy: "<g opacity=").count == 4)
        #expect(svg.components(separatedBy: "group faded").count == 2)
    }

    @Test("numbers hops on discs, beside their labels or on lines without one")
    func numbers() throws {
        let plain = try Self.svg { _ in }
        #expect(!plain.contains("font-size=\"10\""))
        let svg = try Self.svg { view in
            view.edges[0].number = 1
            view.edges[1] = View.Edge(
                from: view.edges[1].from, to: view.edges[1].to, kind: view.edges[1].kind, label: nil,
                number: 12)
        }
        for number in [1, 12] {
            #expect(svg.contains("lengthAdjust=\"spacingAndGlyphs\">\(number)</text>"))
            #expect(svg.contains("<title>\(number). "))
        }
    }

    @Test("links components to where more is to be read")
    func links() throws {
        var document = try Small.document()
        document.components[0].url = "https://example.org/?a=1&b=\"2\""
        document.components[1].url = "javascript:alert(1)"
        let svg = try Picture(.overview(of: document), layout: Small.layout).svg(theme: .standard)
        #expect(
            svg.contains("<a href=\"https://example.org/?a=1&amp;b=&quot;2&quot;\">\n<g class=\"component\""))
        #expect(svg.components(separatedBy: "<a ").count == 2)
        #expect(XMLParser(data: Data(svg.utf8)).parse())
    }
}

extension String {
    /// The element that begins like this, to the end of its group.
    fileprivate func element(_ start: String) -> Substring? {
        guard let start = range(of: start), let end = self[start.upperBound...].range(of: "</g>\n<g class=")
        else { return nil }
        return self[start.lowerBound..<end.lowerBound]
    }
}

@Suite("Every format")
struct FormatTests {
    @Test("draws names of every kind so that others can read it", arguments: hostileNames)
    func hostile(name: String) throws {
        var document = try Small.document()
        document.title = name
        document.summary = name
        for index in document.components.indices {
            document.components[index].title = name
            document.components[index].notes = name
            document.components[index].technology = name
        }
        for index in document.flows.indices { document.flows[index].label = name }

        let svg = try DiagramFormat.svg.write(document)
        let parser = XMLParser(data: Data(svg))
        #expect(parser.parse(), "\(parser.parserError.map { "\($0)" } ?? "")")
        #expect(!String(decoding: svg, as: UTF8.self).contains("<script"))

        let dot = try DiagramFormat.dot.write(document)
        let drawn = try run("dot", ["-Tsvg"], input: dot)
        #expect(drawn.status == 0)
        #expect(drawn.errors.isEmpty, "\(drawn.errors)")

        #expect(try DesignDocument(json: DiagramFormat.json.write(document)) == document)
    }

    @Test("draws components that are called like words of DOT")
    func keywords() throws {
        struct Keywords: Design {
            let graph = Service()
            let node = Service()
            let edge = Service()
            let digraph = Service()
            let subgraph = Service()
            let strict = Service()
            var serving: Serving { graph --> node --> edge --> digraph --> subgraph --> strict }
        }
        let drawn = try run("dot", ["-Tplain"], input: try DiagramFormat.dot.write(try Keywords.document()))
        #expect(drawn.status == 0)
        #expect(drawn.output.components(separatedBy: "\nedge ").count == 6)
    }

    @Test("can be asked for by its name, which no other has")
    func names() {
        let names = DiagramFormat.all.map(\.name)
        #expect(Set(names).count == names.count)
        #expect(names.allSatisfy { $0 == $0.lowercased() })
    }
}
