import DesignGraph
import SystemDesign

/// A component that takes longer than the hops of a path give it.
public struct PathOverrun: Sendable {
    /// The component.
    public let node: DesignGraph.Node
    /// How long one call takes.
    public let time: Estimate<TimeSpan>
    /// How long its hops give it, all together.
    public let budget: Estimate<TimeSpan>
}

extension Numbers {
    /// How long a caller waits for a component: until its batch is full, and then until it is done; `nil` where neither
    /// is said.
    func callTime(of node: DesignGraph.Node) -> Estimate<TimeSpan>? {
        let id = graph.components[node].id
        let latency = figure(.latency, of: node, "(\(id))")
        guard let delay = batchDelay(of: node) else { return latency }
        return latency.map { delay + $0 } ?? delay
    }

    /// How long a component lets calls wait for a batch; `nil` where it makes none.
    private func batchDelay(of node: DesignGraph.Node) -> Estimate<TimeSpan>? {
        let isBatching = graph.components[node][.batchSize].map { $0.upperInBaseUnit > 1 } ?? true
        guard isBatching else { return nil }
        return figure(.batchDelay, of: node, "until a batch of `\(graph.components[node].id)` is full")
    }

    /// The components whose calls take longer than the hops that speak of them, waits for batches aside.
    func overruns(of hops: [(node: DesignGraph.Node, time: Estimate<TimeSpan>)]) -> [PathOverrun] {
        budgets(of: hops).compactMap { node, budget in
            // What passes requests on may mean by its latency everything that it waits for.
            guard !Self.passingOn.contains(graph.components[node].kind) || !makesCalls(node),
                let latency = figure(.latency, of: node, "(\(graph.components[node].id))"),
                latency.verdict(atMost: budget) == .fails
            else { return nil }
            return PathOverrun(node: node, time: latency, budget: budget)
        }
    }

    /// The components on a path that would be in time, if calls didn't wait until a batch is full.
    public func batchingOverruns(on path: PathBudget) -> [PathOverrun] {
        let late = Set(path.overruns.map(\.node))
        let hops = path.parts.filter(\.isBudgeted).map { ($0.node, $0.time) }
        return budgets(of: hops).compactMap { node, budget in
            guard !late.contains(node), batchDelay(of: node) != nil, let time = callTime(of: node),
                time.verdict(atMost: budget) != .holds
            else { return nil }
            return PathOverrun(node: node, time: time, budget: budget)
        }
    }

    /// What the hops at each component come to, in the order of the hops.
    private func budgets(
        of hops: [(node: DesignGraph.Node, time: Estimate<TimeSpan>)]
    ) -> [(node: DesignGraph.Node, budget: Estimate<TimeSpan>)] {
        var seen: Set<DesignGraph.Node> = []
        return hops.filter { seen.insert($0.node).inserted }.compactMap { hop in
            Estimate.sum(hops.filter { $0.node == hop.node }.map(\.time)).map { (hop.node, $0) }
        }
    }

    private func makesCalls(_ node: DesignGraph.Node) -> Bool {
        !graph.neighbours(of: node, over: [.request, .lookup], along: .calls).isEmpty
    }

    private static let passingOn: Set<ComponentKind> = [
        .client, .endUser, .externalService, .gateway, .service, .circuitBreaker, .featureServer,
    ]
}
