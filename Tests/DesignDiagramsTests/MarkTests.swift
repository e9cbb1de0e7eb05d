import Foundation
import GraphvizLayout
import SystemDesign
import TestSupport
import Testing

@testable import DesignDiagrams

#if canImport(FoundationXML)
import FoundationXML
#endif

extension Small {
    /// The small design as one finds it wanting: marks of each weight, and ghosts in a group of its own and in a new one.
    static func marked() throws -> View {
        View.overview(of: try document()).marked(
            with: [
                "server": [
                    View.Mark(.warning, "slow [B2]"), View.Mark(.error, "nothing watches `server` [A1]"),
                ],
                "lake": [View.Mark(.warning, "old [B2]"), View.Mark(.warning, "wet [B3]")],
                "trainer": [View.Mark(.note, "well [C4]")], "nobody": [View.Mark(.error, "lost [A1]")],
            ],
            missing: [
                View.Ghost(.driftMonitor, for: "how drift is noticed", in: .monitoring),
                View.Ghost(.batchFeaturePipeline, for: "how features are made", in: .data),
            ])
    }

    /// The layout with room for those.
    static var markedLayout: BoxLayout {
        var wide = layout
        wide.size = Size(width: 920, height: 420)
        wide.boxes += [
            Rect(left: 710, top: 300, right: 840, bottom: 350),
            Rect(left: 560, top: 40, right: 730, bottom: 90),
        ]
        wide.groups.insert(Rect(left: 540, top: 0, right: 750, bottom: 110), at: 1)
        wide.groups[4] = Rect(left: 520, top: 260, right: 860, bottom: 370)
        return wide
    }
}

@Suite("A view with marks")
struct MarkTests {
    @Test("shows the gravest by its letter, and how many there are of that weight")
    func badges() throws {
        let nodes = try Small.marked().nodes
        let badges = Dictionary(uniqueKeysWithValues: nodes.map { ($0.id, $0.badge?.text) })
        #expect(badges["server"] == "E" && badges["lake"] == "W 2" && badges["trainer"] == "N")
        #expect(badges["app"] == .some(nil))
        #expect(Set(View.Mark.Weight.allCases.map(\.letter)).count == View.Mark.Weight.allCases.count)
    }

    @Test("marks only what it is about")
    func faded() throws {
        var view = View.overview(of: try Small.document())
        view.nodes[0].emphasis = .faded
        let marks = [view.nodes[0].id: [View.Mark(.error, "wrong")]]
        #expect(view.marked(with: marks).nodes[0].marks.isEmpty)
    }

    @Test("marks groups with what is marked in them, each finding once, where only groups are shown")
    func groups() throws {
        let view = View.overview(of: try LargeDesign.document(components: 90))
        // In every sixth plane stands every sixth component.
        let between = View.Mark(.warning, "between c1 and c7")
        let marked = view.marked(
            with: ["c1": [between], "c7": [between, View.Mark(.error, "at c7")]],
            missing: [View.Ghost(.driftMonitor, for: "drift", in: nil)])
        #expect(marked.nodes.map(\.marks.count) == [0, 2, 0, 0, 0, 0])
        #expect(marked.nodes[1].badge?.text == "E")
        #expect(marked.nodes.allSatisfy { !$0.isGhost })
    }

    // MARK: - Ghosts

    @Test("has ghosts in their planes' groups, one of a kind, and makes groups that aren't there")
    func ghosts() throws {
        let ghost = View.Ghost(.driftMonitor, for: "drift", in: .monitoring)
        let person = View.Ghost(.humanReviewer, for: "oversight", in: nil)
        let view = try Small.marked().marked(with: [:], missing: [ghost, person, person])
        let ghosts = view.nodes.filter(\.isGhost)
        #expect(ghosts.map(\.kind) == [.driftMonitor, .batchFeaturePipeline, .humanReviewer])
        #expect(ghosts.map(\.group) == ["monitoring", "features", nil])
        #expect(view.groups.map(\.id) == ["data", "features", "training", "serving", "monitoring"])
    }

    @Test("shows ghosts only as a whole, in their plane and in their step")
    func scope() throws {
        struct Sides: Design {
            let app = Client()
            let server = ModelServer()
            let log = PredictionLog()
            var serving: Serving { app -- "ask" --> server }
            var monitoring: Monitoring { server --> log }
        }
        let catalogue = ViewCatalogue(of: try Sides.document())
        let ghost = View.Ghost(.driftMonitor, for: "drift", in: .monitoring)
        let showing = catalogue.all.filter {
            $0.view().marked(with: [:], missing: [ghost]).nodes.contains(where: \.isGhost)
        }
        #expect(showing.map(\.name) == ["overview", "whole", "step:monitoring", "plane:monitoring"])
        for step in try catalogue.views(named: "step") {
            let view = step.view().marked(with: [:], missing: [ghost])
            let whole = View.whole(of: try Sides.document()).marked(with: [:], missing: [ghost])
            let (picture, all) = (try Picture(view), try Picture(whole))
            #expect(picture.boxes.map(\.size) == picture.cards.map(\.size))
            // Everything stands where the whole has it, but for the heights of their headings.
            for (node, box) in zip(view.nodes, picture.boxes) {
                let place = try #require(whole.nodes.firstIndex { $0.id == node.id })
                #expect(all.boxes[place].left == box.left, "\(node.id) in \(step.name)")
            }
        }
    }

    @Test("has ghosts after what usually comes before them")
    func places() throws {
        struct Flow: Design {
            let log = PredictionLog()
            let alerts = Alerting()
            let server = ModelServer()
            var monitoring: Monitoring { server --> log }
        }
        var view = View.overview(of: try Flow.document()).marked(
            with: [:],
            missing: [
                View.Ghost(.gateway, for: "access", in: .serving),
                View.Ghost(.driftMonitor, for: "drift", in: .monitoring),
            ])
        view.direction = .down
        let picture = try Picture(view)
        let order = zip(view.nodes, picture.boxes).sorted { $0.1.top < $1.1.top }.map(\.0.id)
        let ids = ["missing:gateway", "server", "log", "missing:driftMonitor"]
        #expect(order.filter(ids.contains) == ids)
        #expect(picture.paths.count == 1)
    }

    @Test("has ghosts also where flows follow Graphviz's curves, and no lines to them")
    func curves() throws {
        let view = View.whole(of: try LargeDesign.document(components: 160)).marked(
            with: [:], missing: ComponentKind.all.map { View.Ghost($0, for: "all", in: nil) })
        let picture = try Picture(view)
        #expect(picture.paths.count == view.edges.count)
        #expect(picture.boxes.count == 160 + ComponentKind.all.count)
    }

    // MARK: - Formats

    @Test("is written as this SVG, which says all without colours and without eyes")
    func svg() throws {
        let svg = try Picture(try Small.marked(), layout: Small.markedLayout).svg(theme: .standard)
        try expectGolden(svg, "Marked.svg")
        #expect(
            svg.contains(
                #"data-id="server" data-kind="modelServer" data-plane="serving" data-severity="error""#))
        #expect(svg.contains("\nwarning: slow [B2]\nerror: nothing watches `server` [A1]\n"))
        #expect(svg.contains(#"<g class="component ghost" data-id="missing:driftMonitor""#))
        #expect(svg.contains("<title>Drift monitor (missing)\n"))
        for text in ["E", "error", "W", "warning", "N", "note", "missing"] {
            #expect(svg.contains(">\(text)</text>"))
        }
    }

    @Test("has no signs in its legend that don't occur")
    func legend() throws {
        let plain = try Picture(.overview(of: try Small.document()))
        #expect(plain.legend.entries.count == 5)
        let marked = try Picture(
            View.overview(of: try Small.document()).marked(with: ["app": [View.Mark(.note, "")]]))
        #expect(marked.legend.entries.dropFirst(5).map(\.symbol) == [.mark(Badge(.note))])
    }

    @Test("is written as this DOT, Mermaid and outline")
    func others() throws {
        let view = try Small.marked()
        try expectGolden(view.dot(theme: .standard).text(), "Marked.dot")
        try expectGolden(Drawing(view, of: try Small.document()).mermaid, "Marked.mmd")
        try expectGolden(view.outline.text, "Marked.outline.txt")
    }

    @Test("tells other tools what is marked and what is missing")
    func layout() throws {
        let picture = try Picture(try Small.marked(), layout: Small.markedLayout)
        let json = String(decoding: try picture.layoutJSON(), as: UTF8.self)
        #expect(json.contains("\"severity\" : \"error\"") && json.contains("\"wet [B3]\""))
        #expect(json.components(separatedBy: "\"missing\" : true").count == 3)
    }

    @Test("can be read by others whatever is said in it", arguments: hostileNames)
    func hostile(name: String) throws {
        let view = View.overview(of: try Small.document()).marked(
            with: ["server": [View.Mark(.error, name)]],
            missing: [View.Ghost(.driftMonitor, for: name, in: nil)])
        let parser = XMLParser(data: Data(try Picture(view).svg(theme: .standard).utf8))
        #expect(parser.parse(), "\(parser.parserError.map { "\($0)" } ?? "")")
        let drawn = try run("dot", ["-Tsvg"], input: Array(try view.dot(theme: .standard).text().utf8))
        #expect(drawn.status == 0 && drawn.errors.isEmpty, "\(drawn.errors)")
        #expect(view.outline.text.split(separator: "\n").count { $0.hasPrefix("    error") } == 1)
    }
}
