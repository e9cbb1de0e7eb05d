import Foundation
import SystemDesign
import TestSupport
import Testing

@testable import DesignDiagrams

/// Mermaid itself, in a Python process that reads all diagrams of a batch.
private enum MermaidReader {
    struct Diagram: Encodable {
        let name: String
        let text: String
        /// Whether it is to be drawn, which takes a hundred times as long.
        var draw = false
    }

    struct Outcome: Decodable {
        let error: String?
        let texts: [String]?
    }

    static func read(_ diagrams: [Diagram]) throws -> [Outcome] {
        let python = Tool.python
        guard FileManager.default.isExecutableFile(atPath: python) else {
            Issue.record("Mermaid isn't installed: run make setup-tests")
            return []
        }
        let script = Tool.root.appending(path: "Tests/Mermaid/read.py").path
        let run = try run(python, [script], input: [UInt8](try JSONEncoder().encode(diagrams)))
        #expect(run.status == 0, "\(run.errors)")
        return try JSONDecoder().decode([Outcome].self, from: Data(run.output.utf8))
    }

    /// Reads diagrams that all have to be understood, and gives what was read in those that were drawn.
    static func expectRead(_ diagrams: [Diagram]) throws -> [[String]] {
        let outcomes = try read(diagrams)
        try #require(outcomes.count == diagrams.count)
        for (diagram, outcome) in zip(diagrams, outcomes) where outcome.error != nil {
            Issue.record("\(diagram.name): \(outcome.error ?? "")\n\(diagram.text.prefix(3_000))")
        }
        return outcomes.map { $0.texts ?? [] }
    }
}

extension String {
    /// The text without space and what can't be seen: lines are broken anywhere.
    fileprivate var ink: String {
        String(
            String.UnicodeScalarView(
                unicodeScalars.filter { !$0.properties.isWhitespace && $0 != "\u{2060}" }))
    }
}

@Suite("Mermaid")
struct MermaidReaderTests {
    private typealias Diagram = MermaidReader.Diagram

    /// Every view of a document that Mermaid draws, by its name.
    private func views(of document: DesignDocument) -> [(name: String, view: View)] {
        ViewCatalogue(of: document).groups.flatMap { Effort.some(of: $0.views) }.map { ($0.name, $0.view()) }
            .filter {
                DiagramFormat.mermaid.draws($0.view)
            }
    }

    /// The same as diagrams, some of them to be drawn.
    private func diagrams(
        _ views: [(name: String, view: View)], of document: DesignDocument, _ name: String,
        draw: [String] = []
    ) -> [Diagram] {
        views.flatMap { available in
            Drawing(available.view, of: document).mermaidParts.map {
                Diagram(
                    name: "\(name), \(available.name)", text: $0.mermaid, draw: draw.contains(available.name))
            }
        }
    }

    @Test("reads every view of every example, and draws one flowchart and one sequence of each")
    func examples() throws {
        var all: [Diagram] = []
        var views: [View?] = []
        for example in Examples.names {
            let document = try Examples.document(of: example)
            let catalogue = ViewCatalogue(of: document)
            let sequence = try #require(try catalogue.views(named: "sequence").first)
            let drawn = ["overview", sequence.name]
            let these = self.views(of: document)
            all += diagrams(these, of: document, example, draw: drawn)
            views += these.map { drawn.contains($0.name) ? $0.view : nil }
        }
        try #require(all.count == views.count)
        for (view, texts) in zip(views, try MermaidReader.expectRead(all)) {
            guard let view else { continue }
            let ink = texts.joined().ink
            for node in view.nodes { #expect(ink.contains(node.title.ink), "\(view.title)") }
        }
    }

    @Test("reads every view of designs in which everything is called something hostile")
    func hostileDesigns() throws {
        let all = try Effort.seeds(200).flatMap { seed in
            let document = try HostileDesign(seed: seed).document()
            return diagrams(views(of: document), of: document, "seed \(seed)")
        }
        #expect(all.count > 400)
        _ = try MermaidReader.expectRead(all)
    }

    @Test("reads marks and ghosts, on components and on participants")
    func marks() throws {
        let views =
            try Effort.seeds(40).map { try RandomDesign(seed: $0).markedView() } + [try Small.marked()]
        let document = try Small.document()
        var sequence = try Small.marked()
        sequence.content = .interaction(
            Interaction(fragments: sequence.edges.indices.map { .message($0) }))
        _ = try MermaidReader.expectRead(
            (views + [sequence]).flatMap { Drawing($0, of: document).mermaidParts }.map {
                Diagram(name: $0.view.title, text: $0.mermaid)
            })
    }

    @Test("reads large designs, in parts that hosts draw")
    func largeDesigns() throws {
        let document = try LargeDesign.document(components: 300)
        let views = try ["whole", "sequence"].flatMap { try ViewCatalogue(of: document).views(named: $0) }
        let parts = views.flatMap { Drawing($0.view(), of: document).mermaidParts }
        #expect(parts.count > 4)
        _ = try MermaidReader.expectRead(parts.map { Diagram(name: "large", text: $0.mermaid) })
    }

    @Test("shows names as they are, on components, flows, groups and notes")
    func names() throws {
        // Longer ones are cut.
        let names = hostileNames.filter { $0.count < 60 && !$0.onOneLine.isEmpty }
        let hostile =
            names + [
                "1. one", "- one", "**bold** _it_ `code`", "$$x^2$$", "fa:fa-user", "%%{init: {}}%%",
                "#quot; #35;",
                "nowrap: it", "style: #35;", "[link](http://a.b)", "ﬂ°°34¶ß", "a|b", "end", "A->>B: hello",
                "x;y",
            ]
        var document = try DesignDocument(
            json: """
                {"schemaVersion": 1, "id": "Hostile", "title": "Hostile", "statements": [], "components": [
                \(hostile.indices.map { "{\"id\": \"c\($0)\", \"kind\": \"endUser\", \"plane\": \"serving\"}" }
                    .joined(separator: ","))],
                "flows": [\(hostile.indices.map {
                    "{\"from\": \"c0\", \"to\": \"c\($0)\", \"kind\": \"request\", \"step\": \"serving\", \"path\": \"p\"}"
                }.joined(separator: ","))]}
                """.utf8)
        for (index, name) in hostile.enumerated() {
            document.components[index].title = name
            document.flows[index].label = name
        }
        var flowchart = View.whole(of: document)
        flowchart.groups = hostile.enumerated().map { View.Group(id: "g\($0)", title: $1, plane: .serving) }
        for index in flowchart.nodes.indices { flowchart.nodes[index].group = "g\(index)" }
        var sequence = flowchart
        sequence.content = .interaction(
            Interaction(
                fragments: hostile.indices.flatMap { index -> [Interaction.Fragment] in
                    let call = Interaction.Operand(title: hostile[index], fragments: [.message(index)])
                    let note = Interaction.Operand(
                        title: hostile[index], fragments: [.note(hostile[index], over: [index])])
                    return [index % 2 == 0 ? .parallel([call, note]) : .alternative([call, note])]
                }))
        let drawings = [flowchart, sequence].map { Drawing($0, of: document) }
        let read = try MermaidReader.expectRead(
            zip(["flowchart", "sequence"], drawings).map {
                Diagram(name: $0, text: $1.mermaid, draw: true)
            })
        // On a component, a group and a flow; or on a participant, a message, a note and two branches.
        for (texts, times) in zip(read, [3, 5]) {
            let ink = texts.joined().ink
            for name in hostile {
                let shown = name.onOneLine.replacing("ﬂ", with: "fl").ink
                #expect(
                    ink.split(separator: shown, omittingEmptySubsequences: false).count > times, "\(name)")
            }
        }
    }

    @Test("doesn't read what is broken, so that this test is known to bite")
    func broken() throws {
        let broken = [
            "flowchart LR\n    end --> b", "flowchart LR\n    a[\"one\" b\"]",
            "flowchart LR\n    a --> b --> ",
            "sequenceDiagram\n    a->>b: one\n    end", "sequenceDiagram\n    alt one\n    a->>b: two",
            "flowchart LR\n    subgraph a[\"group\"]\n    a[\"component\"]\n    end", "nothing",
            "flowchart LR\n" + (0...500).map { "    a --> b\($0)\n" }.joined(),
        ]
        let outcomes = try MermaidReader.read(broken.map { .init(name: "broken", text: $0) })
        for (text, outcome) in zip(broken, outcomes) { #expect(outcome.error != nil, "\(text.prefix(200))") }
    }
}
