import SystemDesign

extension DiagramFormat {
    /// The picture in words, for those who can't see it, and for terminals.
    static let outline = DiagramFormat(
        name: "outline", fileExtension: "outline.txt", meaning: "the picture in words, to read or hear"
    ) {
        Array($0.view.outline.utf8)
    }
}

extension View {
    /// The view in words: its title and summary, then group by group each component with the flows that leave it.
    var outline: String {
        let counts = "\(nodes.count.of("component")) and \(edges.count.of("flow"))."
        let heading = [title, summary, counts].compactMap { $0?.onOneLine }.filter { !$0.isEmpty }
        let leaving = Dictionary(grouping: edges, by: \.from)
        let names = names
        var parts = [heading.joined(separator: "\n")]
        for (title, members) in sections {
            let indent = title == nil ? "" : "  "
            let lines = members.flatMap { index in
                [[names[index], nodes[index].description].compactMap(\.self).joined(separator: ": ")]
                    + leaving[index, default: []].map { "  → \(sentence(for: $0, to: names[$0.to]))" }
            }
            parts.append(([title].compactMap(\.self) + lines.map { indent + $0 }).joined(separator: "\n"))
        }
        return parts.joined(separator: "\n\n") + "\n"
    }

    /// The components by group, those that stand outside of all groups first.
    private var sections: [(title: String?, members: [Int])] {
        let members = Dictionary(grouping: nodes.indices) { nodes[$0].group }
        let outside = groups.isEmpty ? nil : "Outside"
        let all =
            [(outside, members[nil, default: []])]
            + groups.map { ($0.title.onOneLine, members[$0.id, default: []]) }
        return all.filter { !$0.1.isEmpty }
    }

    /// What each component is called here; where several have one title, their ids tell them apart.
    private var names: [String] {
        let titles = nodes.map(\.title.onOneLine)
        let counts = titles.reduce(into: [:]) { $0[$1, default: 0] += 1 }
        return zip(titles, nodes).map { counts[$0, default: 0] > 1 ? "\($0) [\($1.id)]" : $0 }
    }

    private func sentence(for edge: Edge, to target: String) -> String {
        let hop = edge.number.map { "hop \($0)" }
        let kind = [words(of: edge.kind.rawValue).lowercased(), hop].compactMap(\.self).joined(
            separator: ", ")
        let label = edge.label.map { ": \($0.onOneLine)" } ?? ""
        return "\(target)\(label) (\(kind))"
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

extension Int {
    fileprivate func of(_ thing: String) -> String { self == 1 ? "1 \(thing)" : "\(self) \(thing)s" }
}

extension String {
    /// The text without line breaks and without what terminals would obey.
    fileprivate var onOneLine: String {
        forDisplay.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
