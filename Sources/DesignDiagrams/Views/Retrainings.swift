import SystemDesign

/// How models are made anew: what is watched, what starts it, what is learnt from, what is made, and where that goes.
struct Retrainings {
    private let flows: [DesignDocument.Flow]
    private let stated: [Retraining]

    /// The retrainings of a design; `nil` where it has none.
    init?(of document: DesignDocument) {
        stated = document.statements(Retraining.self)
        let components = Dictionary(uniqueKeysWithValues: document.components.map { ($0.id, $0) })
        let started = document.flows.filter { $0.kind == .trigger }.map(\.to).filter {
            components[$0]?.plane == .training && components[$0]?.kind != .modelRegistry
        }
        let named = stated.compactMap(\.component)
        let jobs = Set(named.isEmpty ? started : named)
        let flows = document.flows
        let triggers = flows.upstream(of: jobs) { $0.kind == .trigger }
        let watch = flows.upstream(of: Set(triggers.map(\.from))) { flow in
            let isInside = [flow.from, flow.to].allSatisfy { components[$0]?.plane == .monitoring }
            return flow.kind == .log || flow.kind == .metric || isInside && flow.kind.family != .feedback
        }
        let results = flows.downstream(of: jobs) { $0.kind.family == .artifact }
        let learners = jobs.union(results.flatMap { [$0.from, $0.to] })
        let lessons = flows.upstream(of: learners) { $0.kind == .trainingData || $0.kind == .label }
        // Models are made and judged before they go out.
        let made = results.filter { $0.kind == .artifact }
        let sent = results.filter { $0.kind != .artifact }
        self.flows = [watch, triggers, lessons, made, sent].flatMap(\.inOrderOfCauses)
        guard !jobs.isEmpty, !made.isEmpty else { return nil }
    }

    /// The view of it under a name.
    func view(_ name: String, of document: DesignDocument) -> View {
        let components = Set(flows.flatMap { [$0.from, $0.to] } + stated.flatMap(\.references))
        var view = View(
            name, of: document, title: "Retraining",
            summary:
                "What is watched, what starts a retraining, what it learns from, and where its results go.",
            along: nil, components: { components.contains($0.id) ? .normal : nil }, flows: { _ in nil })
        view.showInTime(flows)
        view.sortAlongEdges()
        view.content = .interaction(interaction(in: view))
        return view
    }

    private func interaction(in view: View) -> Interaction {
        var fragments: [Interaction.Fragment] = []
        var open = stated
        func takeNotes(at node: Int) {
            let id = view.nodes[node].id
            fragments += open.filter { $0.component == id }.map { .note($0.sentence, over: [node]) }
            open.removeAll { $0.component == id }
        }
        for (index, edge) in view.edges.enumerated() {
            fragments.append(.message(index))
            if edge.kind == .trigger || edge.kind == .trainingData { takeNotes(at: edge.to) }
        }
        for node in view.nodes.indices { takeNotes(at: node) }
        fragments += open.map { .note($0.sentence, over: view.ends) }
        return Interaction(fragments: fragments)
    }
}

extension Retraining {
    /// What is done and when, in a phrase.
    fileprivate var sentence: String {
        let times = [cadence.map { "every \($0)" }, condition.map { "when \($0)" }].compactMap(\.self)
        return ([text] + (times.isEmpty ? [] : [times.joined(separator: ", or ")])).joined(separator: " · ")
    }
}

extension [DesignDocument.Flow] {
    /// Those of the flows that are meant and lead to components, in the order in which they are written.
    fileprivate func upstream(of ends: Set<String>, _ isMeant: (Element) -> Bool) -> Self {
        reachable(from: ends, isMeant, { $0.to }, { $0.from })
    }

    /// Those of the flows that are meant and come from components, in the order in which they are written.
    fileprivate func downstream(of ends: Set<String>, _ isMeant: (Element) -> Bool) -> Self {
        reachable(from: ends, isMeant, { $0.from }, { $0.to })
    }

    /// The flows so that each comes after those that lead to where it starts, as far as they don't run in circles.
    fileprivate var inOrderOfCauses: Self {
        var pending = reduce(into: [:]) { $0[$1.to, default: 0] += 1 }
        var open = self
        var ordered: Self = []
        while !open.isEmpty {
            let next = open.remove(at: open.firstIndex { pending[$0.from, default: 0] == 0 } ?? 0)
            pending[next.to, default: 0] -= 1
            ordered.append(next)
        }
        return ordered
    }

    private func reachable(
        from ends: Set<String>, _ isMeant: (Element) -> Bool, _ near: (Element) -> String,
        _ far: (Element) -> String
    ) -> Self {
        let flows = filter { isMeant($0) }
        var reached = ends
        var open = ends.sorted()
        while let end = open.popLast() {
            for flow in flows where near(flow) == end && reached.insert(far(flow)).inserted {
                open.append(far(flow))
            }
        }
        return flows.filter { reached.contains(near($0)) }
    }
}
