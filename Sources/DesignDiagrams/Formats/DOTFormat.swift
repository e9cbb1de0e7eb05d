import GraphvizLayout
import SystemDesign

extension DiagramFormat {
    /// Graphviz's own language, styled so that plain `dot` draws it well.
    static let dot = DiagramFormat(name: "dot", meaning: "DOT, to go on with in Graphviz") {
        Array(try $0.view.dot(theme: $0.theme).text().utf8)
    }
}

extension View {
    /// The view as a styled graph.
    func dot(theme: Theme) -> DOTGraph {
        let palette = theme.light
        var graph = DOTGraph(
            named: id,
            attributes: [
                "bgcolor": .raw(palette[.canvas]), "fontname": "Arial", "fontsize": "20",
                "fontcolor": .raw(palette[.text]), "label": .html(heading(palette)), "labeljust": "l",
                "labelloc": "t", "nodesep": "0.4", "pad": "0.3", "rankdir": direction == .right ? "LR" : "TB",
                "ranksep": "0.7",
            ],
            nodes: [
                "fillcolor": .raw(palette[.card]), "fontcolor": .raw(palette[.text]), "fontname": "Arial",
                "fontsize": "13", "margin": "0.16,0.09", "penwidth": "1.4", "shape": "box",
                "style": "rounded,filled",
            ],
            edges: [
                "arrowhead": "vee", "arrowsize": "0.7", "fontcolor": .raw(palette[.text]),
                "fontname": "Arial",
                "fontsize": "10",
            ])
        for group in groups {
            graph.addCluster(
                group.id,
                [
                    "color": .raw(palette[.ink(group.plane)]), "fillcolor": .raw(palette[.tint(group.plane)]),
                    "fontcolor": .raw(palette[.ink(group.plane)]), "fontsize": "13",
                    "label": .html("<B>\(group.title.forXML)</B>"), "margin": "16", "style": "rounded,filled",
                ])
        }
        for node in nodes {
            graph.addNode(node.id, attributes(of: node, theme), in: node.group)
        }
        for bundle in bundles {
            graph.addEdge(
                from: nodes[bundle.from].id, to: nodes[bundle.to].id, attributes(of: bundle, theme))
        }
        return graph
    }

    private func heading(_ palette: Theme.Palette) -> String {
        let title = Heading(self, width: 700)
        let lines =
            title.title.map { "<B>\($0.forXML)</B>" }
            + title.summary.map {
                "<FONT POINT-SIZE=\"13\" COLOR=\"\(palette[.muted])\">\($0.forXML)</FONT>"
            }
        return (lines + [""]).joined(separator: "<BR ALIGN=\"LEFT\"/>")
    }

    private func attributes(of node: Node, _ theme: Theme) -> DOTGraph.Attributes {
        let palette = theme.light
        var attributes: DOTGraph.Attributes = [
            "color": .raw(palette[.ink(node.plane)]), "label": .html(label(of: node, palette)),
            "tooltip": .text(String(node.account.prefix(2_000))),
        ]
        if let badge = node.badge {
            attributes["color"] = .raw(palette[.mark(badge.weight)])
            attributes["penwidth"] = .raw("\(theme.frames.markedWidth)")
        }
        if node.isGhost {
            attributes["style"] = "rounded,dashed"
            attributes["fontcolor"] = .raw(palette[.muted])
        }
        return attributes
    }

    private func label(of node: Node, _ palette: Theme.Palette) -> String {
        let card = Card(node)
        let badge = node.badge.map {
            "<FONT COLOR=\"\(palette[.mark($0.weight)])\"><B>\($0.text)</B></FONT>"
        }
        let title = card.title.map { "<B>\($0.forXML)</B>" }
        let detail = card.detail.map {
            "<FONT POINT-SIZE=\"11\" COLOR=\"\(palette[.muted])\">\($0.forXML)</FONT>"
        }
        return ([badge].compactMap(\.self) + title + detail).joined(separator: "<BR/>")
    }

    /// Flows between one pair of components, drawn as one line.
    private struct Bundle {
        let from: Int
        let to: Int
        var edges: [Edge]
    }

    /// One line a pair: Graphviz 2.4x aborts on two edges between one pair of nodes in clusters.
    private var bundles: [Bundle] {
        var bundles: [Bundle] = []
        var known: [Set<Int>: Int] = [:]
        for edge in edges {
            if let index = known[[edge.from, edge.to]] {
                bundles[index].edges.append(edge)
            } else {
                known[[edge.from, edge.to]] = bundles.count
                bundles.append(Bundle(from: edge.from, to: edge.to, edges: [edge]))
            }
        }
        return bundles
    }

    private func attributes(of bundle: Bundle, _ theme: Theme) -> DOTGraph.Attributes {
        let family = bundle.edges[0].kind.family
        let labels = bundle.edges.compactMap(\.label).compactMap {
            TextStyle.label.lines(of: $0, width: Pill.widest, atMost: 1).first
        }
        var attributes: DOTGraph.Attributes = ["color": .raw(theme.light[.flow(family)])]
        attributes["penwidth"] = .raw("\(theme.line(of: family).width)")
        // Not `label`: with clusters, that makes Graphviz 2.4x fail on one design of eight.
        if !labels.isEmpty { attributes["xlabel"] = .text(" " + labels.joined(separator: "\n") + " ") }
        if family != .request { attributes["style"] = family == .feedback ? "dotted" : "dashed" }
        if bundle.edges.allSatisfy(\.kind.leadsBack) { attributes["constraint"] = "false" }
        if bundle.edges.contains(where: { $0.from != bundle.from }) { attributes["dir"] = "both" }
        return attributes
    }
}
