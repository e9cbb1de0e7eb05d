import DesignGraph
import SystemDesign

// What a component says of itself that can't all be.

extension Numbers {
    /// What is wrong between the figures of one component.
    func contradictions(of node: DesignGraph.Node) -> [Contradiction] {
        guard !graph.components[node].attributes.isEmpty else { return [] }
        return [tooManyReplicas(of: node), tooFast(node), tooSmall(node)].compactMap(\.self)
    }

    private func tooManyReplicas(of node: DesignGraph.Node) -> Contradiction? {
        guard let replicas = figure(.replicas, of: node), let most = figure(.maximumReplicas, of: node),
            replicas.verdict(atMost: most) == .fails
        else { return nil }
        return Contradiction(
            "there are \(replicas.value) replicas, and at most \(most.value)", at: .component(node))
    }

    /// Little's law: what is worked on at a time is what comes, times how long each takes.
    private func tooFast(_ node: DesignGraph.Node) -> Contradiction? {
        guard let throughput = figure(.throughput, of: node, "per replica"),
            let concurrency = figure(.concurrency, of: node, "at a time"),
            let latency = figure(.latency, of: node), let items = itemsPerCall(of: node)
        else { return nil }
        let tail = Estimate<Count>.convention(.count(conventions.tail), "times the mean at most")
        let worked = items.upper == 1 ? concurrency : concurrency * items
        let most = Formulas.throughput(of: worked * tail, each: latency)
        guard throughput.verdict(atMost: most) == .fails else { return nil }
        return Contradiction(
            """
            a replica gets \(throughput.value) done, and by its \(concurrency.value) calls at a time of \
            \(latency.value) each it is \(most.value) at most
            """,
            at: .component(node), isCertain: false,
            notes: ["arithmetic: \(most.line)", "assumed: a slow call takes \(tail.text)"])
    }

    /// How many items a call brings at most; `nil` where it may bring many, and nothing says how many.
    private func itemsPerCall(of node: DesignGraph.Node) -> Estimate<Count>? {
        let component = graph.components[node]
        let said =
            [component[.batchSize], component[.candidates]]
            + graph.flows(at: node).filter { $0.to == component.id }.map { $0.attributes[.items] }
        let known = said.compactMap { $0.flatMap { Estimate<Count>($0, "items") } }
        if let largest = known.max(by: { $0.upper < $1.upper }) { return largest }
        let bringsMany =
            Set.entryStores.contains(component.kind)
            || [.lightRanker, .heavyRanker, .reranker].contains(component.kind)
        return bringsMany ? nil : Estimate(1, 1, "item")
    }

    private func tooSmall(_ node: DesignGraph.Node) -> Contradiction? {
        guard let size = figure(.size, of: node) else { return nil }
        let entries = figure(.entries, of: node, "entries").flatMap { entries in
            figure(.entrySize, of: node, "each").map { Formulas.storage(of: entries, each: $0) }
        }
        let vectors = figure(.vectors, of: node, "vectors").flatMap { vectors in
            figure(.codeSize, of: node, "each").map { Formulas.storage(of: vectors, each: $0) }
        }
        guard let need = entries ?? vectors,
            size.upper < need.lower * (1 - conventions.discrepancy)
        else { return nil }
        return Contradiction(
            "it holds \(size.value), and what is in it comes to \(need.value)", at: .component(node),
            isCertain: false, notes: ["arithmetic: \(need.line)"])
    }
}
