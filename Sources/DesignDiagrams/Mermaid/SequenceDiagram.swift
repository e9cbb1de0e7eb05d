import SystemDesign

/// A view's flows in time, as a sequence diagram in Mermaid; its colours are the host's.
struct SequenceDiagram {
    private let view: View
    private let interaction: Interaction
    private let ids: MermaidIDs

    init(_ view: View, _ interaction: Interaction) {
        (self.view, self.interaction) = (view, interaction)
        ids = MermaidIDs(view)
    }

    /// The diagram's lines.
    var lines: [String] {
        let names = view.names
        let participants = interaction.participants(in: view).map { index in
            let node = view.nodes[index]
            let what = node.kind.isPerson ? "actor" : "participant"
            let name = [node.badge?.text, names[index]].compactMap(\.self).joined(separator: " · ")
            return "\(what) \(ids.name(of: node)) as \(Self.wrapped(name, width: 130))"
        }
        let body = view.mermaidHeading + participants + interaction.fragments.flatMap(lines)
        return ["sequenceDiagram"] + body.map { "    " + $0 }
    }

    private func lines(of fragment: Interaction.Fragment) -> [String] {
        switch fragment {
        case .message(let index): [line(of: view.edges[index])]
        case .note(let text, let places):
            [
                "Note over \(places.map { ids.name(of: view.nodes[$0]) }.joined(separator: ",")): "
                    + Self.wrapped(text, width: places.count > 1 ? 420 : 190)
            ]
        case .parallel(let operands): block("par", "and", operands)
        case .alternative(let operands): block("alt", "else", operands)
        }
    }

    private func block(_ first: String, _ other: String, _ operands: [Interaction.Operand]) -> [String] {
        operands.enumerated().flatMap { index, operand in
            let title = operand.title.shortened(to: 80).forMermaid
            return ["\(index == 0 ? first : other)\(title.isEmpty ? "" : " ")\(title)"]
                + operand.fragments.flatMap(lines).map { "    " + $0 }
        } + ["end"]
    }

    private func line(of edge: View.Edge) -> String {
        let label = Self.wrapped(edge.label ?? "", width: 190)
        let what = label.isEmpty ? words(of: edge.kind.rawValue).lowercased() : label
        let text = [edge.number.map { "\($0)" }, what].compactMap(\.self)
        let (from, to) = (ids.name(of: view.nodes[edge.from]), ids.name(of: view.nodes[edge.to]))
        return "\(from)\(edge.kind.arrow)\(to): \(text.joined(separator: " · "))"
    }

    /// A text in lines of a width in pixels, because sequence diagrams break none themselves.
    private static func wrapped(_ text: String, width: Double) -> String {
        TextStyle.summary.lines(of: text.onOneLine, width: width, atMost: 4).map(\.forMermaid)
            .joined(separator: "<br/>")
    }
}

extension FlowKind {
    /// Full heads for who waits, dashes for answers, open heads for what nobody waits for.
    fileprivate var arrow: String {
        switch family {
        case .request: self == .response ? "-->>" : "->>"
        case .fallback: "-->>"
        case .data, .artifact, .observation, .feedback: "-)"
        }
    }
}

extension ComponentKind {
    fileprivate var isPerson: Bool { self == .endUser || self == .humanReviewer }
}
