import SystemDesign

extension ViewKind {
    static let steps = ViewKind(name: "step", meaning: "the picture as it grows, step by step") { document in
        let arrivals = document.arrivals
        return Step.allCases.compactMap { step in
            let name = "step:\(step.rawValue)"
            let growth = Growth(of: document, in: step, arrivals: arrivals)
            guard !growth.components.isEmpty else { return nil }
            return AvailableView(name, "\(step.title): \(growth.description)") {
                growth.view(name, of: document, along: $0)
            }
        }
    }
}

/// What a step adds to the picture that the steps before it have drawn.
private struct Growth {
    let step: Step
    /// The components that are drawn by then, and whether the step is about them.
    let components: [String: View.Emphasis]
    /// How many components and flows are new.
    let added: (components: Int, flows: Int)
    /// Whether all that the step does is to mention what is there.
    let onlyMentions: Bool

    init(of document: DesignDocument, in step: Step, arrivals: [String: Step]) {
        let present = document.components.filter { arrivals[$0.id, default: .monitoring] <= step }.map(\.id)
        let new = Set(present.filter { arrivals[$0] == step })
        let flows = document.flows.count { $0.step == step }
        let mentioned = flows == 0 ? document.mentioned(in: step).intersection(present) : []
        let subject = new.union(mentioned)
        // A step that adds nothing leaves the picture as it is.
        let isQuiet = subject.isEmpty && flows == 0
        self.step = step
        added = (new.count, flows)
        onlyMentions = new.isEmpty && !mentioned.isEmpty
        components = Dictionary(
            uniqueKeysWithValues: present.map { ($0, isQuiet || subject.contains($0) ? .normal : .faded) })
    }

    /// What the step adds, in a phrase.
    var description: String {
        let parts = [(added.components, "component"), (added.flows, "flow")].filter { $0.0 > 0 }.map(counted)
        if !parts.isEmpty { return "adds \(parts.joined(separator: " and "))" }
        return onlyMentions ? "draws nothing new, and speaks of what isn't faded" : "draws nothing new"
    }

    func view(_ name: String, of document: DesignDocument, along reading: FlowReading?) -> View {
        let drawsOn = added.flows > 0 || components.values.contains(.faded)
        var view = View(
            name, of: document, title: step.title,
            summary: "Step \(step.number) of \(Step.allCases.count) \(description).", along: reading,
            components: { components[$0.id] },
            flows: { flow in
                guard flow.step <= step else { return nil }
                return flow.step == step || !drawsOn ? .normal : .faded
            })
        // Every step stands where the whole picture has it, so that one sees it grow.
        view.backdrop = View.Backdrop(.whole(of: document, along: reading))
        return view
    }
}

extension DesignDocument {
    /// The step in which each component is drawn first: actors in the first; others where a flow reaches them, or
    /// where a step mentions them that has no flows of its own.
    fileprivate var arrivals: [String: Step] {
        var arrivals: [String: Step] = [:]
        func arrive(_ ids: some Sequence<String>, in step: Step) {
            for id in ids where arrivals[id] == nil { arrivals[id] = step }
        }
        arrive(components.filter { $0.plane == .actors }.map(\.id), in: .requirements)
        // Where there are actors, the first step is theirs.
        for step in Step.allCases where step != .requirements || arrivals.isEmpty {
            let ends = flows.filter { $0.step == step }.flatMap { [$0.from, $0.to] }
            arrive(ends.isEmpty ? mentioned(in: step).sorted() : ends, in: step)
        }
        // What no flow reaches.
        for step in Step.allCases { arrive(mentioned(in: step), in: step) }
        arrive(components.map(\.id), in: .monitoring)
        return arrivals
    }

    /// The components that a step's statements mention.
    fileprivate func mentioned(in step: Step) -> Set<String> {
        Set(statements.filter { $0.step == step }.flatMap(\.statement.references))
    }
}

private func <= (left: Step, right: Step) -> Bool { left.number <= right.number }
