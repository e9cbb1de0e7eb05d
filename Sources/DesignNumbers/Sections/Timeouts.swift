import DesignGraph
import SystemDesign

/// How long a component on a path may wait for those that it calls, until it has given up on all of them.
public struct CallerWait: Sendable {
    /// A call that is given up after a time.
    public struct Call: Sendable {
        /// The index of the flow.
        public let flow: Int
        /// Who is called.
        public let callee: DesignGraph.Node
        /// How long one try is waited for.
        public let timeout: Estimate<TimeSpan>
        /// How long all tries are.
        public let longest: Estimate<TimeSpan>
    }

    /// The path.
    public let path: RequestPath
    /// The index of the path among the document's statements.
    public let statement: Int
    /// Who waits.
    public let caller: DesignGraph.Node
    /// The calls whose timeouts are declared.
    public let calls: [Call]
    /// How long it waits at most: for the longest call, where all run side by side, to all of them, one by one.
    public let longest: Estimate<TimeSpan>
    /// How long those wait that call it; `nil` where they don't say.
    public let patience: Estimate<TimeSpan>?

    /// Whether it has given up before those do that wait for it.
    public var verdict: LimitVerdict? { patience.map { longest.verdict(atMost: $0) } }
}

extension Numbers {
    /// What timeouts come to on each path, caller by caller.
    public var waits: [CallerWait] {
        statements(RequestPath.self).flatMap { index, path in
            let flows = calls(on: path.name)
            var callers: [DesignGraph.Node] = []
            for flow in flows where !callers.contains(caller(of: flow)) { callers.append(caller(of: flow)) }
            return callers.compactMap { caller in
                wait(of: caller, along: flows, on: path, statement: index)
            }
        }
    }

    /// The flows of a path that somebody waits for.
    public func calls(on path: String) -> [Int] {
        graph.flows.indices.filter { index in
            let ends = graph.ends(of: index, along: .calls)
            return graph.flows[index].path == path && [.request, .lookup].contains(graph.flows[index].kind)
                && ends.from >= 0 && ends.to >= 0
        }
    }

    /// How long a caller waits for an answer along a flow; `nil` where nobody says.
    public func timeout(of flow: Int) -> Estimate<TimeSpan>? {
        let callee = graph.ends(of: flow, along: .calls).to
        let name = "for `\(graph.components[callee].id)`"
        return graph.flows[flow].attributes[.timeout].flatMap { Estimate($0, name) }
            ?? figure(.timeout, of: callee, name)
    }

    private func caller(of flow: Int) -> DesignGraph.Node { graph.ends(of: flow, along: .calls).from }

    private func wait(
        of caller: DesignGraph.Node, along flows: [Int], on path: RequestPath, statement: Int
    ) -> CallerWait? {
        let calls = flows.filter { self.caller(of: $0) == caller }.compactMap { flow -> CallerWait.Call? in
            guard let timeout = timeout(of: flow) else { return nil }
            let retries = graph.flows[flow].attributes[.retries].flatMap { Estimate<Count>($0) }
            let tries = retries.flatMap { $0.upper > 0 ? $0.and(1, "tries") : nil }
            return CallerWait.Call(
                flow: flow, callee: graph.ends(of: flow, along: .calls).to, timeout: timeout,
                longest: tries.map { timeout * $0 } ?? timeout)
        }
        let times = calls.map(\.longest)
        guard let sideBySide = Estimate.max(times), let inRow = Estimate.sum(times) else { return nil }
        let hops = path.hops.filter { hop in
            calls.contains { graph.components[$0.callee].id == hop.component }
        }
        let areParallel =
            hops.count == calls.count && Set(hops.map(\.group)).count == 1 && hops[0].group != nil
        let patience = flows.filter { graph.ends(of: $0, along: .calls).to == caller }.compactMap(timeout)
            .min { $0.upper < $1.upper }
        return CallerWait(
            path: path, statement: statement, caller: caller, calls: calls,
            longest: areParallel || times.count == 1 ? sideBySide : sideBySide.upTo(inRow), patience: patience
        )
    }
}

extension NumbersSection {
    static let timeouts = NumbersSection(
        "timeouts", "Waiting until everybody has given up",
        remark: "The least where calls run side by side, the most where they run one after the other."
    ) { numbers in
        numbers.waits.map { wait in
            let limit = wait.verdict.flatMap { verdict in
                wait.patience.map { Calculation.Limit("the \($0.value) that its callers wait", verdict) }
            }
            return Calculation(
                "waits at most", of: .component(wait.caller), wait.longest.named("on `\(wait.path.name)`"),
                limit: limit)
        }
    }
}
