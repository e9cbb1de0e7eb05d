/// The order in which a view's flows follow each other, in the terms of UML: messages, notes, and fragments that run
/// side by side or instead of each other. Plain values; messages and participants are the view's flows and components.
public struct Interaction: Hashable, Sendable {
    /// A part of what happens.
    public indirect enum Fragment: Hashable, Sendable {
        /// A flow, as an index of ``View/edges``.
        case message(Int)
        /// A text beside components, as indices of ``View/nodes``: one, or the first and the last of several.
        case note(String, over: [Int])
        /// What runs side by side.
        case parallel([Operand])
        /// What runs instead of each other, the usual first.
        case alternative([Operand])
    }

    /// One of several that run side by side or instead of each other.
    public struct Operand: Hashable, Sendable {
        /// What it is called, or when it runs.
        public let title: String
        /// What happens.
        public let fragments: [Fragment]
    }

    /// What happens, in its order.
    public let fragments: [Fragment]

    /// Who takes part, as indices of ``View/nodes`` in their order.
    func participants(in view: View) -> [Int] {
        let all = fragments.flatMap(\.leaves).flatMap { leaf -> [Int] in
            switch leaf {
            case .message(let index): [view.edges[index].from, view.edges[index].to]
            case .note(_, let places): places
            case .parallel, .alternative: []
            }
        }
        return Set(all).sorted()
    }
}

extension Interaction.Fragment {
    /// The messages and notes in it, whatever they stand in.
    var leaves: [Self] {
        switch self {
        case .message, .note: [self]
        case .parallel(let operands), .alternative(let operands):
            operands.flatMap { $0.fragments.flatMap(\.leaves) }
        }
    }
}
