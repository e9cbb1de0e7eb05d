import SystemDesign

extension View {
    /// Something that readers should notice at a component.
    public struct Mark: Hashable, Sendable {
        /// How much it weighs.
        public let weight: Weight
        /// What it is, for those who point at the component.
        public let text: String

        /// A mark.
        public init(_ weight: Weight, _ text: String) {
            self.weight = weight
            self.text = text
        }

        /// How much something weighs.
        public enum Weight: String, Hashable, Sendable, CaseIterable {
            case error, warning, note
            /// Nothing that was found, and so the lightest: a request spends the most of its time there.
            case longest

            /// The letter that stands for it, so that nobody needs to see colours.
            var letter: String { rawValue.prefix(1).uppercased() }
            /// What it means, in a phrase.
            var title: String { self == .longest ? "the longest wait" : rawValue }
        }
    }

    /// A component that the design hasn't, and should have.
    public struct Ghost: Hashable, Sendable {
        /// What it would be.
        public let kind: ComponentKind
        /// What it would be for, in a phrase.
        public let purpose: String
        /// The step that lacks it.
        public let step: Step?

        /// A ghost.
        public init(_ kind: ComponentKind, for purpose: String, in step: Step?) {
            self.kind = kind
            self.purpose = purpose
            self.step = step
        }

        /// The name of its box, which no component's id can be.
        var id: String { "missing:\(kind.id)" }
    }

    /// The view with marks, by the ids of components, and with ghosts where they would stand.
    ///
    /// What the view isn't about has no marks. Ghosts, one of a kind, are shown by the whole, by their plane and by
    /// their step; other views don't claim to have everything.
    public func marked(with marks: [String: [Mark]], missing ghosts: [Ghost] = []) -> View {
        var view = self
        for index in nodes.indices where nodes[index].emphasis == .normal {
            var seen: Set<Mark> = []
            let found = nodes[index].componentIDs.flatMap { marks[$0, default: []] }
            view.nodes[index].marks = (nodes[index].marks + found).filter { seen.insert($0).inserted }
        }
        for ghost in ghosts where view.hasRoom(for: ghost) { view.add(ghost) }
        view.backdrop = backdrop.map { Backdrop($0.view.marked(with: marks, missing: ghosts)) }
        return view
    }

    private func hasRoom(for ghost: Ghost) -> Bool {
        let plane = "plane:\(ghost.kind.plane.rawValue)"
        let step = ghost.step.map { "step:\($0.rawValue)" }
        return ["overview", "whole", plane, step].contains(name)
            && nodes.allSatisfy { $0.members.isEmpty && $0.id != ghost.id }
    }

    private mutating func add(_ ghost: Ghost) {
        let (kind, plane) = (ghost.kind, ghost.kind.plane)
        if plane != .actors { addGroup(of: plane) }
        nodes.append(
            Node(
                id: ghost.id, kind: kind, title: kind.title, detail: "missing",
                explanation: "\(kind.meaning)\nMissing: \(ghost.purpose).", plane: plane,
                group: plane == .actors ? nil : plane.rawValue, url: nil, isGhost: true))
    }

    /// Adds a plane's group, if it isn't there: after those of earlier planes, and before those of systems.
    private mutating func addGroup(of plane: Plane) {
        let earlier = Set(Plane.allCases.map(\.rawValue).prefix { $0 != plane.rawValue })
        let place = groups.firstIndex { !earlier.contains($0.id) } ?? groups.endIndex
        guard place == groups.endIndex || groups[place].id != plane.rawValue else { return }
        groups.insert(Group(id: plane.rawValue, title: plane.title, plane: plane), at: place)
    }
}

extension View {
    /// How much it shows, in a sentence.
    var counts: String {
        if case .chart(let chart) = content { return chart.counts }
        let missing = nodes.count(where: \.isGhost)
        let shown = "\(counted(nodes.count - missing, "component")) and \(counted(edges.count, "flow"))"
        return missing == 0 ? "\(shown)." : "\(shown), \(counted(missing, "component")) missing."
    }
}

extension View.Node {
    /// The ids of the components that it shows.
    fileprivate var componentIDs: [String] { members.isEmpty ? [id] : members }

    /// The marks of what was found.
    var findings: [View.Mark] { marks.filter { $0.weight != .longest } }

    /// How much the gravest finding weighs, if there is any.
    var severity: View.Mark.Weight? { badge.flatMap { $0.weight == .longest ? nil : $0.weight } }

    /// What is marked, and then what it is and does.
    var account: String {
        (marks.map { "\($0.weight.rawValue): \($0.text)" } + [explanation]).joined(separator: "\n")
    }
}
