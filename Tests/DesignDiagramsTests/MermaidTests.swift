import Foundation
import SystemDesign
import TestSupport
import Testing

@testable import DesignDiagrams
@testable import VisualSearch

@Suite("A flowchart in Mermaid")
struct FlowchartTests {
    @Test("reads like this")
    func golden() throws {
        try expectGolden(
            Drawing(.overview(of: try Small.document()), of: try Small.document()).mermaid, "Small.mmd")
    }

    @Test("reads like this in a page, with the same in words below")
    func markdown() throws {
        let page = try DiagramFormat.markdown.write(try Small.document())
        try expectGolden(String(decoding: page, as: UTF8.self), "Small.md")
    }

    @Test("has the theme's colours, numbers for hops and links for addresses; what is only context is faded")
    func details() throws {
        struct Linked: Design {
            let app = Client().url("https://example.org/app?a=\"b\";c")
            let server = ModelServer().url("javascript:alert(1)")
            var serving: Serving { app -- .request("page") --> server }
        }
        let document = try Linked.document()
        var drawing = Drawing(document)
        drawing.view.edges[0].number = 3
        drawing.view.nodes[1].emphasis = .faded
        drawing.theme = .print
        let text = drawing.mermaid
        #expect(text.contains("app -->|\"3 · page\"| server\n"))
        #expect(text.contains("click app href \"https://example.org/app?a=%22b%22%3Bc\" _blank\n"))
        #expect(!text.contains("click server"))
        #expect(text.contains("\"}}:::faded\n"))
        #expect(text.contains("classDef actors fill:#ffffff,stroke:#1f1f1f,color:#000000\n"))
    }

    @Test("reads in the direction that is asked for, and else in the one that suits its size")
    func direction() throws {
        var drawing = Drawing(try Small.document())
        #expect(drawing.mermaid.hasPrefix("flowchart LR\n"))
        drawing.view.direction = .down
        #expect(drawing.mermaid.hasPrefix("flowchart TB\n"))
        #expect(Drawing(try VisualSearch.document()).mermaid.hasPrefix("flowchart TB\n"))
    }

    @Test("has nothing that hosts strip, no newer syntax, and only one direction")
    func plain() throws {
        let text = Drawing(try VisualSearch.document()).mermaid
        for word in ["<", "callback", "@{", "direction", "architecture", "C4", "%%"] {
            #expect(!text.contains(word))
        }
    }
}

@Suite("An id in Mermaid")
struct MermaidIDTests {
    private func names(of ids: [String], groups: [String] = []) -> [String] {
        var view = View(
            name: "", id: "", title: "", groups: groups.map { .init(id: $0, title: $0, plane: .data) },
            nodes: ids.map {
                .init(
                    id: $0, kind: .service, title: $0, detail: "", explanation: "", plane: .serving,
                    group: nil,
                    url: nil)
            }, edges: [])
        view.direction = .down
        let names = MermaidIDs(view)
        return view.nodes.map(names.name) + view.groups.map(names.name)
    }

    @Test("stays as it is where it can, and can be recognised where it can't")
    func recognisable() {
        let ids = ["app", "end", "Graph", "shop.orders", "a-b", "ein_größe", "ox", "default", "検"]
        #expect(
            names(of: ids) == [
                "app", "end_", "Graph_", "shop_orders", "a_b", "ein_gruf6udfe", "ox", "default_", "u691c",
            ])
    }

    @Test("is no other's, and doesn't depend on the order of the ids")
    func unique() {
        let ids = ["a.b", "a_b", "a-b", "end", "end_", "a_b_2"]
        let expected = [
            "a.b": "a_b_4", "a_b": "a_b", "a-b": "a_b_3", "end": "end__2", "end_": "end_", "a_b_2": "a_b_2",
        ]
        for order in [ids, ids.reversed(), ids.sorted()] {
            #expect(names(of: order) == order.map { expected[$0] })
        }
        #expect(names(of: ["data", "x"], groups: ["data", "x.y"]) == ["data", "x", "data_2", "x_y"])
    }
}

@Suite("Colours in Mermaid")
struct HostColourTests {
    @Test("of flows can be seen on light hosts, on dark ones and on groups", arguments: Theme.all)
    func flows(theme: Theme) {
        // GitHub's and GitLab's grounds, in light and in dark.
        let grounds =
            ["#ffffff", "#f6f8fa", "#0d1117", "#18171d", "#28272d"]
            + Plane.allCases.map { theme.light[.tint($0)] }
        for family in FlowFamily.allCases {
            for ground in grounds {
                let measured = ThemeTests.contrast(theme.hostFlow(family), ground)
                #expect(measured >= 3, "\(family) on \(ground)")
            }
        }
    }
}

@Suite("A drawing that is more than hosts draw")
struct MermaidPartsTests {
    /// The flows of flowcharts: their lines with an arrow.
    private func flows(_ text: String) -> [Substring] {
        text.split(separator: "\n").filter { $0.contains(" -->|") || $0.contains(" -.->|") }
    }

    @Test(
        "is divided into parts that they draw, with each flow in one",
        arguments: [(600, 3), (12, 60), (2, 1_300)])
    func parts(components: Int, flowsEach: Int) throws {
        let document = try LargeDesign.document(components: components, flowsEach: flowsEach)
        let parts = Drawing(.whole(of: document), of: document).mermaidParts
        #expect(parts.count > 1)
        let texts = parts.map(\.mermaid)
        #expect(texts.allSatisfy { $0.utf16.count <= 50_000 && flows($0).count <= 500 })
        #expect(
            texts[1].contains(
                "%% Part 2 of \(parts.count), because hosts draw 50000 characters and 500 flows at most."))
        let labels = texts.flatMap(flows).compactMap { $0.split(separator: "\"").dropFirst().first }
        #expect(labels.sorted() == document.flows.compactMap { $0.label?[...] }.sorted())
        let shown = parts.flatMap { $0.view.nodes.filter { $0.emphasis == .normal } }
        #expect(Set(shown.map(\.id)) == Set(document.components.map(\.id)))
    }

    @Test("is divided in time where it is a sequence, blocks too")
    func sequences() throws {
        let document = try LargeDesign.document(components: 400)
        var drawing = Drawing(
            try #require(try ViewCatalogue(of: document).views(named: "sequence").first).view(), of: document)
        for isBlock in [false, true] {
            let messages = drawing.view.edges.indices.map { Interaction.Fragment.message($0) }
            let operand = Interaction.Operand(title: "all", fragments: messages)
            let block = [
                Interaction.Fragment.parallel(
                    [Interaction.Operand(title: "in", fragments: [.alternative([operand])])])
            ]
            drawing.view.content = .interaction(Interaction(fragments: isBlock ? block : messages))
            let parts = drawing.mermaidParts
            #expect(parts.count > 1)
            #expect(parts.allSatisfy { $0.mermaid.utf16.count <= 50_000 })
            #expect(
                parts.map { $0.mermaid.split(separator: "\n").count { $0.contains("->>") } }.reduce(0, +)
                    == 1_200)
        }
    }

    @Test("is one page in Markdown, with a block for each part")
    func markdown() throws {
        let document = try LargeDesign.document(components: 600)
        let page = Drawing(.whole(of: document), of: document).markdown
        let parts = Drawing(.whole(of: document), of: document).mermaidParts
        #expect(page.split(separator: "\n").count { $0 == "```mermaid" } == parts.count)
        #expect(page.contains("\n## Part \(parts.count) of \(parts.count)\n"))
    }

    @Test("isn't divided where it fits")
    func fitting() throws {
        let document = try LargeDesign.document(components: 120)
        #expect(Drawing(.whole(of: document), of: document).mermaidParts.count == 1)
    }
}

@Suite("A page in Markdown")
struct MarkdownTests {
    @Test("has no markup but its own, whatever components and flows are called", arguments: hostileNames)
    func hostile(name: String) throws {
        var document = try Small.document()
        document.title = name
        document.summary = name
        for index in document.components.indices { document.components[index].title = name }
        for index in document.flows.indices { document.flows[index].label = name }
        let page = Drawing(document).markdown
        let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count { $0.hasPrefix("```") } == 2)
        #expect(lines.count { $0.hasPrefix("#") } == 2)
        let words = page.split(separator: "## In words").last ?? ""
        #expect(words.matches(of: /[^\\][`<>\[\]]/).isEmpty)
        #expect(words.split(separator: "\n").allSatisfy { $0.drop { $0 == " " }.hasPrefix("- ") })
    }
}
