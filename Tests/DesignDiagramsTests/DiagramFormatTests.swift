import Foundation
import GraphvizLayout
import SVGRenderer
import SystemDesign
import TestSupport
import Testing

@testable import DesignDiagrams
@testable import VisualSearch

@Suite("PNG and PDF")
struct ImageTests {
    private let drawing: Drawing

    init() throws { drawing = Drawing(try Small.document()) }

    @Test("have the size of the SVG: twice its pixels, and a page of it")
    func sizes() throws {
        let size = try Picture(drawing.view).size
        let png = try DiagramFormat.png.write(drawing)
        let numbers = [16, 20].map { png[$0..<$0 + 4].reduce(0) { $0 << 8 | Int($1) } }
        #expect(numbers == [Int(size.width) * 2, Int(size.height) * 2])
        let pdf = String(decoding: try DiagramFormat.pdf.write(drawing), as: UTF8.self)
        #expect(pdf.contains("/MediaBox [ 0 0 \((size.width * 0.75).short) \((size.height * 0.75).short) ]"))
    }

    @Test("are the same bytes every time")
    func determinism() throws {
        for format in [DiagramFormat.png, .pdf] {
            #expect(try format.write(drawing) == format.write(drawing), "\(format.name)")
        }
    }

    @Test("are light as the SVG is where nothing follows the reader, and dark where that is asked for")
    func appearance() throws {
        let picture = try Picture(drawing.view)
        func png(_ svg: String) throws -> [UInt8] {
            try SVGRenderer(svg: Array(svg.utf8)).png(scale: 2)
        }
        let light = try DiagramFormat.png.write(drawing)
        #expect(light == (try png(picture.svg(theme: .standard))))
        var drawing = drawing
        drawing.appearance = .dark
        let dark = try DiagramFormat.png.write(drawing)
        #expect(dark != light)
        let svg = picture.svg(theme: .standard.flat(.dark))
        #expect(dark == (try png(svg)))
        for colour in [Theme.standard.light.text, Theme.standard.light[.flow(.request)]] {
            #expect(!svg.contains(colour))
        }
    }

    @Test("can be drawn whatever components and flows are called", arguments: hostileNames)
    func hostile(name: String) throws {
        var drawing = drawing
        drawing.document.title = name
        for index in drawing.document.components.indices {
            drawing.document.components[index].title = name
            drawing.document.components[index].notes = name
        }
        for index in drawing.document.flows.indices { drawing.document.flows[index].label = name }
        drawing.view = .overview(of: drawing.document)
        drawing.scale = 1
        for format in [DiagramFormat.png, .pdf] { #expect(try !format.write(drawing).isEmpty) }
    }

    @Test("have text in a font of the widths that pictures are measured in, on machines that are set up")
    func font() throws {
        #expect(try InstalledFont.warning() == nil)
    }
}

@Suite("A layout")
struct LayoutFormatTests {
    @Test("is written as this JSON, whatever Graphviz is installed")
    func golden() throws {
        let picture = try Picture(.overview(of: try Small.document()), layout: Small.layout)
        try expectGolden(String(decoding: try picture.layoutJSON(), as: UTF8.self), "Small.layout.json")
    }

    @Test("has every component, flow and label of the picture, on its canvas")
    func whole() throws {
        let view = View.overview(of: try VisualSearch.document())
        let json = try JSONSerialization.jsonObject(with: Data(Picture(view).layoutJSON()))
        let layout = try #require(json as? [String: Any])
        let components = try #require(layout["components"] as? [[String: Any]])
        let flows = try #require(layout["flows"] as? [[String: Any]])
        #expect(components.map { $0["id"] as? String } == view.nodes.map(\.id))
        #expect(flows.count == view.edges.count)
        #expect(flows.count { $0["label"] != nil } == view.edges.count { $0.label != nil })
        let (width, height) = (layout["width"] as? Double ?? 0, layout["height"] as? Double ?? 0)
        for flow in flows {
            let points = try #require(flow["points"] as? [[Double]])
            #expect(points.count % 3 == 1)
            #expect(points.allSatisfy { (0...width).contains($0[0]) && (0...height).contains($0[1]) })
        }
    }
}

@Suite("An outline")
struct OutlineTests {
    @Test("reads like this")
    func golden() throws {
        try expectGolden(View.overview(of: try Small.document()).outline.text, "Small.outline.txt")
    }

    @Test("tells components of one title apart by their ids")
    func ambiguous() throws {
        struct Twins: Design {
            let left = Service("Twin")
            let right = Service("Twin")
            var serving: Serving { left -- "hello" --> right }
        }
        let outline = View.overview(of: try Twins.document()).outline.text
        #expect(outline.contains("  Twin [left]: Service\n    → Twin [right]: hello (request)\n"))
    }

    @Test("numbers the hops of a path, and says what is only shown for context")
    func path() throws {
        var view = View.overview(of: try Small.document())
        view.edges[0].number = 1
        view.nodes[view.edges[0].to].emphasis = .faded
        #expect(view.outline.text.contains("    → Server: request (request, hop 1)\n"))
        #expect(view.outline.text.contains("  Server: Model server, Triton, shown for context\n"))
    }

    @Test(
        "has a line for each component and flow, and nothing that a terminal would obey",
        arguments: hostileNames)
    func lines(name: String) throws {
        var document = try Small.document()
        for index in document.components.indices { document.components[index].title = name }
        for index in document.flows.indices { document.flows[index].label = name }
        let outline = View.overview(of: document).outline.text
        #expect(
            outline.split(separator: "\n").count { $0.hasPrefix("  → ") || $0.hasPrefix("    → ") }
                == document.flows.count)
        let controls = outline.unicodeScalars.filter {
            $0.properties.generalCategory == .control && $0 != "\n"
        }
        #expect(controls.isEmpty)
    }
}

@Suite("A file's name")
struct FileNameTests {
    @Test(
        "says its format by the longest extension that fits",
        arguments: [
            ("a.svg", "svg"), ("a.PNG", "png"), ("a.json", "json"), ("a.layout.json", "layout"),
            ("a.b.pdf", "pdf"), ("a.outline.txt", "outline"),
            ("a.mmd", "mermaid"), ("README.md", "markdown"),
        ])
    func known(file: String, format: String) {
        #expect(DiagramFormat.of(fileName: file)?.name == format)
    }

    @Test("may say none", arguments: ["a", "svg", "a.txt", "a.svg.gz", "layout.jso"])
    func unknown(file: String) {
        #expect(DiagramFormat.of(fileName: file) == nil)
    }

    @Test("can't be of two formats")
    func unique() {
        #expect(Set(DiagramFormat.all.map(\.fileExtension)).count == DiagramFormat.all.count)
    }
}

@Suite("A thousand parallel flows")
struct ParallelFlowTests {
    @Test("can be drawn, but not as an image of any size")
    func images() throws {
        let flow = #"{"from": "a", "to": "b", "kind": "request", "step": "serving", "label": "one of many"}"#
        let document = try DesignDocument(
            json: """
                {"schemaVersion": 1, "id": "Many", "title": "Many", "statements": [], "components": [
                 {"id": "a", "kind": "service"}, {"id": "b", "kind": "service"}],
                 "flows": [\(Array(repeating: flow, count: 1_000).joined(separator: ","))]}
                """.utf8)
        let picture = try Picture(.overview(of: document))
        let renderer = try SVGRenderer(svg: Array(picture.svg(theme: .standard).utf8))
        #expect(try !renderer.pdf().isEmpty)
        do {
            _ = try renderer.png(scale: 1_000)
            Issue.record("so large an image was made")
        } catch SVGRenderingError.tooLarge(_, _, let fitting) {
            #expect(try fitting > 1 && !renderer.png(scale: 1).isEmpty)
        }
    }
}
