/// What hosts draw at most: Mermaid's own limits, which GitHub and GitLab keep.
private enum Most {
    /// Characters, as JavaScript counts them.
    static let characters = 50_000
    /// Flows in a flowchart.
    static let flows = 500
}

extension Drawing {
    /// The drawing in Mermaid.
    var mermaid: String {
        var lines = view.mermaidLines(theme)
        if let part {
            lines.insert(
                "    %% Part \(part.number) of \(part.count), because hosts draw \(Most.characters) characters and "
                    + "\(Most.flows) flows at most.", at: 1)
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The drawing, if every host draws it, or else drawings of its parts that every host draws.
    var mermaidParts: [Drawing] {
        guard !view.fitsMermaid(theme) else { return [self] }
        let views = view.interaction.map { view.parts(of: $0.fragments, theme) } ?? view.partsByGroup(theme)
        return views.enumerated().map { index, view in
            var drawing = self
            drawing.view = view
            drawing.part = Part(number: index + 1, count: views.count)
            drawing.view.title += " · part \(index + 1) of \(views.count)"
            return drawing
        }
    }
}

extension View {
    fileprivate func mermaidLines(_ theme: Theme) -> [String] {
        interaction.map { SequenceDiagram(self, $0).lines } ?? Flowchart(self, theme: theme).lines
    }

    /// Whether every host draws it, with room to say which part it is.
    fileprivate func fitsMermaid(_ theme: Theme) -> Bool {
        guard interaction != nil || edges.count <= Most.flows else { return false }
        let characters = mermaidLines(theme).reduce(0) { $0 + $1.utf16.count + 1 }
        return characters <= Most.characters - 200
    }

    // MARK: - Flowcharts

    /// Parts by group. Each flow is in just one of them, with the component that it leaves; where it goes to is faded.
    fileprivate func partsByGroup(_ theme: Theme) -> [View] {
        let members = Dictionary(grouping: nodes.indices) { nodes[$0].group }
        let leaving = Dictionary(grouping: edges.indices) { edges[$0].from }
        return ([nil] + groups.map(\.id)).flatMap { group in
            let members = members[group, default: []]
            return parts(of: members, members.flatMap { leaving[$0, default: []] }, theme)
        }
    }

    /// Halves of components, and halves of the flows of one, until each part fits.
    private func parts(of members: [Int], _ flows: [Int], _ theme: Theme) -> [View] {
        guard !members.isEmpty else { return [] }
        let part = part(of: members, flows)
        if part.fitsMermaid(theme) || members.count == 1 && flows.count <= 1 { return [part] }
        if members.count == 1 {
            return [flows.prefix(flows.count / 2), flows.dropFirst(flows.count / 2)].flatMap {
                parts(of: members, Array($0), theme)
            }
        }
        return [members.prefix(members.count / 2), members.dropFirst(members.count / 2)].flatMap { half in
            let inside = Set(half)
            return parts(of: Array(half), flows.filter { inside.contains(edges[$0].from) }, theme)
        }
    }

    private func part(of members: [Int], _ flows: [Int]) -> View {
        let inside = Set(members)
        let all = inside.union(flows.map { edges[$0].to })
        let kept = nodes.indices.filter(all.contains)
        let place = Dictionary(uniqueKeysWithValues: zip(kept, kept.indices))
        var part = self
        part.nodes = kept.map { index in
            var node = nodes[index]
            if !inside.contains(index) { node.emphasis = .faded }
            return node
        }
        part.edges = flows.map {
            edges[$0].moved(from: place[edges[$0].from] ?? 0, to: place[edges[$0].to] ?? 0)
        }
        return part
    }

    // MARK: - Sequence diagrams

    /// Halves of what happens, and halves of one block of it, until each part fits.
    fileprivate func parts(of fragments: [Interaction.Fragment], _ theme: Theme) -> [View] {
        var part = self
        part.content = .interaction(Interaction(fragments: fragments))
        if part.fitsMermaid(theme) { return [part] }
        let halves =
            fragments.count > 1
            ? [Array(fragments.prefix(fragments.count / 2)), Array(fragments.dropFirst(fragments.count / 2))]
            : fragments.flatMap(\.halves).map { [$0] }
        return halves.isEmpty ? [part] : halves.flatMap { parts(of: $0, theme) }
    }
}

extension Interaction.Fragment {
    /// A block in two, by what runs in it, and where that is one, by what happens in that.
    fileprivate var halves: [Self] {
        switch self {
        case .message, .note: []
        case .parallel(let operands): Self.halves(of: operands) { .parallel($0) }
        case .alternative(let operands): Self.halves(of: operands) { .alternative($0) }
        }
    }

    private static func halves(
        of operands: [Interaction.Operand], _ block: ([Interaction.Operand]) -> Self
    ) -> [Self] {
        let half = operands.count / 2
        guard operands.count < 2, let only = operands.first else {
            return [Array(operands.prefix(half)), Array(operands.dropFirst(half))].map(block)
        }
        let middle = only.fragments.count / 2
        guard middle > 0 else { return only.fragments }
        return [only.fragments[..<middle], only.fragments[middle...]].map {
            block([Interaction.Operand(title: only.title, fragments: Array($0))])
        }
    }
}
