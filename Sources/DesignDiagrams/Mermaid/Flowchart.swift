import SystemDesign

/// A view as a flowchart in Mermaid.
///
/// Only what every host keeps: classical shapes instead of the newer ones, links instead of callbacks, no HTML, no
/// settings that would override the host's. Colours are the theme's light ones, written out wherever text
/// stands on them, so that they are read on light and dark hosts alike.
struct Flowchart {
    private let view: View
    private let theme: Theme
    private let ids: MermaidIDs

    init(_ view: View, theme: Theme) {
        (self.view, self.theme) = (view, theme)
        ids = MermaidIDs(view)
    }

    /// The flowchart's lines.
    var lines: [String] {
        let direction = view.direction ?? (view.nodes.count <= Placement.mostInARow ? .right : .down)
        let body = nodes + edges + linkStyles + classes + links
        return ["flowchart \(direction == .right ? "LR" : "TB")"]
            + (view.mermaidHeading + body).map { "    " + $0 }
    }

    // MARK: - Components

    private var nodes: [String] {
        let members = Dictionary(grouping: view.nodes, by: \.group)
        let frames = view.groups.compactMap { group in
            members[group.id].map { (group: group, nodes: $0) }
        }
        return members[nil, default: []].map(line)
            + frames.flatMap { group, nodes in
                ["subgraph \(ids.name(of: group))[\"\(title(of: group))\"]"]
                    + nodes.map { "    " + line(of: $0) } + ["end"]
            }
    }

    /// A group's title, or its name where that can't be seen: Mermaid reads no empty text.
    private func title(of group: View.Group) -> String {
        let title = group.title.shortened(to: 80).forMermaid
        return title.isEmpty ? ids.name(of: group) : title
    }

    private func line(of node: View.Node) -> String {
        let (open, close) = node.kind.family.brackets
        let title = [node.badge?.text ?? "", node.title.shortened(to: 80).forMermaid].filter { !$0.isEmpty }
        let texts = [title.joined(separator: " · "), node.detail.shortened(to: 80).forMermaid].filter {
            !$0.isEmpty
        }
        // Not `<br/>`: where there is a tag in a label, Mermaid reads its entities as HTML first and the text as Markdown
        // then. No space after the break either: it would be seen.
        return
            "\(ids.name(of: node))\(open)\"\(texts.joined(separator: "\n"))\"\(close):::\(node.mermaidClass)"
    }

    // MARK: - Flows

    private var edges: [String] {
        view.edges.map { edge in
            let arrow = edge.kind.family == .request ? "-->" : "-.->"
            let texts = [edge.number.map { "\($0)" } ?? "", (edge.label ?? "").shortened(to: 60).forMermaid]
            let label = texts.filter { !$0.isEmpty }.joined(separator: " · ")
            let (from, to) = (ids.name(of: view.nodes[edge.from]), ids.name(of: view.nodes[edge.to]))
            return "\(from) \(arrow)\(label.isEmpty ? "" : "|\"\(label)\"|") \(to)"
        }
    }

    private var linkStyles: [String] {
        FlowFamily.allCases.flatMap { family in
            [View.Emphasis.normal, .faded].compactMap { emphasis in
                let places = view.edges.indices.filter {
                    view.edges[$0].kind.family == family && view.edges[$0].emphasis == emphasis
                }
                guard !places.isEmpty else { return nil }
                let numbers = places.map { "\($0)" }.joined(separator: ",")
                return "linkStyle \(numbers) \(style(of: family, emphasis).joined(separator: ","))"
            }
        }
    }

    private func style(of family: FlowFamily, _ emphasis: View.Emphasis) -> [String] {
        let line = theme.line(of: family)
        let dashes = line.dashes.map(\.short).joined(separator: " ")
        return ["stroke:\(theme.hostFlow(family))", "stroke-width:\(line.width.short)px"]
            + (dashes.isEmpty ? [] : ["stroke-dasharray:\(dashes)"])
            + (emphasis == .faded ? ["stroke-opacity:\(Theme.faded.short)"] : [])
    }

    // MARK: - Colours and links

    private var classes: [String] {
        let palette = theme.light
        let planes = Plane.allCases.filter { plane in
            view.nodes.contains { $0.mermaidClass == plane.rawValue }
        }
        let cards = planes.map { plane in
            "classDef \(plane.rawValue) "
                + "fill:\(palette[.card]),stroke:\(palette[.ink(plane)]),color:\(palette[.text])"
        }
        let faded =
            "classDef faded fill:\(palette[.card]),stroke:\(palette[.muted]),"
            + "stroke-opacity:\(Theme.faded.short),color:\(palette[.muted])"
        return cards + (view.nodes.contains { $0.emphasis == .faded } ? [faded] : []) + marks + frames
    }

    /// The colours of what is marked, and of what is missing.
    private var marks: [String] {
        let palette = theme.light
        let classes = Set(view.nodes.map(\.mermaidClass))
        let marks = View.Mark.Weight.allCases.filter { classes.contains($0.mermaidClass) }.map { weight in
            "classDef \(weight.mermaidClass) fill:\(palette[.card]),stroke:\(palette[.mark(weight)]),"
                + "stroke-width:\(theme.frames.markedWidth.short)px,color:\(palette[.text])"
        }
        let dashes = FrameStyle.ghost.map(\.short).joined(separator: " ")
        let ghost =
            "classDef ghost fill:\(palette[.canvas]),stroke:\(palette[.muted]),stroke-dasharray:\(dashes),"
            + "color:\(palette[.muted])"
        return marks + (classes.contains("ghost") ? [ghost] : [])
    }

    /// The colours of groups. Naming a group in `style` instead would make a component of its id, too.
    private var frames: [String] {
        let members = Set(view.nodes.compactMap(\.group))
        let groups = view.groups.filter { members.contains($0.id) }
        return Plane.allCases.flatMap { plane -> [String] in
            let names = groups.filter { $0.plane == plane }.map(ids.name).joined(separator: ",")
            guard !names.isEmpty else { return [] }
            let (tint, ink) = (theme.light[.tint(plane)], theme.light[.ink(plane)])
            return [
                "classDef \(plane.rawValue)Group fill:\(tint),stroke:\(ink),color:\(ink)",
                "class \(names) \(plane.rawValue)Group",
            ]
        }
    }

    private var links: [String] {
        view.nodes.compactMap { node in
            // Hosts show diagrams in frames of their own, where pages refuse to open.
            node.url?.safeAddress.map { "click \(ids.name(of: node)) href \"\($0.forMermaidLink)\" _blank" }
        }
    }
}

extension View {
    /// What screen readers say of the diagram.
    var mermaidHeading: [String] {
        let description = [summary?.shortened(to: 500), counts].compactMap(\.self).joined(separator: " ")
        let title = title.shortened(to: 200).forMermaid
        // Mermaid would take the next line for a title that is empty.
        return (title.isEmpty ? [] : ["accTitle: \(title)"]) + ["accDescr: \(description.forMermaid)"]
    }
}

extension View.Node {
    fileprivate var mermaidClass: String {
        if emphasis == .faded { return "faded" }
        return isGhost ? "ghost" : badge?.weight.mermaidClass ?? plane.rawValue
    }
}

extension View.Mark.Weight {
    fileprivate var mermaidClass: String { "\(rawValue)Mark" }
}

extension ComponentFamily {
    /// The brackets that give a component of the family its shape.
    fileprivate var brackets: (open: String, close: String) {
        switch self {
        case .actor: ("([", "])")
        case .stream: ("[/", "/]")
        case .store: ("[(", ")]")
        case .compute: ("[[", "]]")
        case .model: ("{{", "}}")
        case .serving: ("(", ")")
        case .observation: (">", "]")
        }
    }
}

extension String {
    /// An address without what Mermaid would end it at or read in its own way.
    fileprivate var forMermaidLink: String {
        let unsafe: [Character: String] = [
            "\"": "%22", ";": "%3B", "<": "%3C", ">": "%3E", "`": "%60", "{": "%7B", "}": "%7D",
        ]
        return map { unsafe[$0] ?? String($0) }.joined()
    }
}
