import SystemDesign

/// A view in words: its title and summary, then group by group each component with the flows that leave it, or step by
/// step what happens.
struct Outline: Hashable {
    /// The title, the summary, and how much there is; each on a line of its own.
    let heading: [String]
    let sections: [Section]

    /// What belongs together, under a title or without one.
    struct Section: Hashable {
        let title: String?
        let items: [Item]
    }

    /// A thing, what is said of it, and what belongs to it.
    struct Item: Hashable {
        let name: String
        var text: String?
        var isFlow = false
        var items: [Item] = []
    }
}

extension View {
    /// The view in words.
    var outline: Outline {
        let heading = [title, summary, counts].compactMap { $0?.onOneLine }.filter { !$0.isEmpty }
        return switch content {
        case .graph: Outline(heading: heading, sections: sections)
        case .interaction(let interaction):
            Outline(
                heading: heading,
                sections: [Outline.Section(title: nil, items: interaction.fragments.map(item))])
        case .chart(let chart): Outline(heading: heading, sections: sections(of: chart))
        }
    }

    /// What each component is called here; where several have one title, their ids tell them apart.
    var names: [String] {
        let titles = nodes.map(\.title.onOneLine)
        let counts = titles.reduce(into: [:]) { $0[$1, default: 0] += 1 }
        return zip(titles, nodes).map { counts[$0, default: 0] > 1 ? "\($0) [\($1.id)]" : $0 }
    }

    /// The components by group, those that stand outside of all groups first.
    private var sections: [Outline.Section] {
        let names = names
        let leaving = Dictionary(grouping: edges, by: \.from)
        let items = nodes.indices.map { index in
            Outline.Item(
                name: names[index], text: nodes[index].description,
                items: nodes[index].marks.map {
                    Outline.Item(name: $0.weight.rawValue, text: $0.text.onOneLine)
                }
                    + leaving[index, default: []].map { edge in
                        let label = edge.label == nil ? " " : ": "
                        return Outline.Item(name: names[edge.to] + label + edge.description, isFlow: true)
                    })
        }
        let members = Dictionary(grouping: nodes.indices) { nodes[$0].group }
        let outside = groups.isEmpty ? nil : "Outside"
        let all =
            [(outside, members[nil, default: []])]
            + groups.map { ($0.title.onOneLine, members[$0.id, default: []]) }
        return all.filter { !$0.1.isEmpty }.map { title, members in
            Outline.Section(title: title, items: members.map { items[$0] })
        }
    }

    // MARK: - What happens

    private func item(for fragment: Interaction.Fragment) -> Outline.Item {
        let names = names
        switch fragment {
        case .message(let index):
            let edge = edges[index]
            return Outline.Item(name: "\(names[edge.from]) → \(names[edge.to])", text: edge.description)
        case .note(let text, let places):
            return Outline.Item(name: names[places[0]], text: text.onOneLine)
        case .parallel(let operands):
            return Outline.Item(name: "Side by side", items: operands.map(item))
        case .alternative(let operands):
            return Outline.Item(name: "Either, or", items: operands.map(item))
        }
    }

    private func item(for operand: Interaction.Operand) -> Outline.Item {
        let title = operand.title.onOneLine
        return Outline.Item(name: title.isEmpty ? "and" : title, items: operand.fragments.map(item))
    }
}

extension View.Edge {
    /// What it carries, how it gets there, and which hop it is.
    fileprivate var description: String {
        let hop = number.map { ", hop \($0)" } ?? ""
        let kind = "(\(words(of: kind.rawValue).lowercased())\(hop))"
        return [label?.onOneLine, kind].compactMap(\.self).joined(separator: " ")
    }
}

extension View.Node {
    /// What it is, where its title doesn't say that, and what stands below its title in the picture.
    fileprivate var description: String? {
        let (title, kind, detail) = (title.onOneLine.lowercased(), kind.title, detail.onOneLine)
        let isSaid = title == kind.lowercased() || detail.hasPrefix(kind)
        let context = emphasis == .faded ? "shown for context" : ""
        let parts = [isSaid ? "" : kind, detail, context].filter { !$0.isEmpty }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }
}
