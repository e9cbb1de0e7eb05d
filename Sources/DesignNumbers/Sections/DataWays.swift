import DesignGraph
import SystemDesign

/// The freshest ways that data takes through a design: from where it comes from, and to where somebody is served.
///
/// Where data comes by two ways it may be a statement of the one or of the other, and nothing tells which; so what is worked
/// out is the freshest that there is, and what is late by that is late.
struct DataWays {
    private let numbers: Numbers
    private let sources: Sources
    /// To each component from where data comes from.
    private let upstream: CheapestWays
    /// From each component to where somebody is served.
    private let downstream: CheapestWays

    /// What is stated of sources, by their ids.
    private typealias Sources = [String: (cadence: TimeSpan?, delay: TimeSpan?)]

    /// A part of an age.
    struct Part {
        let time: Estimate<TimeSpan>
        /// Whether it is the time from one run to the next, which may be waited for beside another one.
        let isSchedule: Bool
    }

    init(_ numbers: Numbers) {
        self.numbers = numbers
        let sources = Sources(
            numbers.document.statements(DataSource.self).map { ($0.component, ($0.cadence, $0.delay)) },
            uniquingKeysWith: { ($0.0 ?? $1.0, $0.1 ?? $1.1) })
        self.sources = sources
        let graph = numbers.graph
        let nodes = graph.components.indices
        let own = nodes.map { Self.cost(Self.parts(at: $0, in: numbers, sources)) }
        let between = graph.flows.indices.map { Self.cost(Self.parts(along: $0, in: numbers, sources)) }
        func arrives(_ flow: Int) -> Bool { graph.carriesData(flow) }
        let isFed = Set(graph.flows.indices.filter(arrives).map { graph.ends(of: $0).to })
        func walk(from starts: [Int]) -> CheapestWays {
            graph.cheapestWays(from: starts.map { ($0, own[$0]) }) { flow, _, next in
                arrives(flow) ? between[flow] + own[next] : nil
            }
        }
        let begun = nodes.filter { !isFed.contains($0) }
        let first = walk(from: begun)
        // What goes in a circle has no beginning; it begins anywhere on it.
        let circular = graph.cycles(over: .carrying).joined().filter { first.costs[$0] == nil }
        upstream = circular.isEmpty ? first : walk(from: begun + circular)
        downstream = graph.cheapestWays(
            from: nodes.filter(graph.isServed).map { ($0, 0) }, backwards: true
        ) { flow, next, _ in arrives(flow) ? between[flow] + own[next] : nil }
    }

    /// The components on the way from where data comes from to one.
    func way(to node: DesignGraph.Node) -> [DesignGraph.Node] {
        upstream.way(to: node).map { numbers.graph.ends(of: $0).from } + [node]
    }

    /// How old data is at a component, at the worst, by the freshest way there; `nil` where nothing on it tells.
    func age(at node: DesignGraph.Node) -> Estimate<TimeSpan>? { age(of: parts(to: node)) }

    /// How old what a component makes is when somebody is served with it.
    func age(servedFrom node: DesignGraph.Node) -> (age: Estimate<TimeSpan>?, way: [DesignGraph.Node]) {
        var parts = parts(to: node)
        var way = way(to: node)
        for flow in downstream.way(to: node).reversed() {
            let next = numbers.graph.ends(of: flow).to
            parts += Self.parts(along: flow, in: numbers, sources)
            // A job that predicts has used it once it reads it; what its run takes makes predictions old.
            if numbers.graph.components[next].kind != .batchInference {
                parts += Self.parts(at: next, in: numbers, sources)
            }
            way.append(next)
        }
        if let served = way.last, let time = timeToLive(before: served) {
            parts.append(Part(time: time, isSchedule: false))
        }
        return (age(of: parts), way)
    }

    private func parts(to node: DesignGraph.Node) -> [Part] {
        let flows = upstream.way(to: node)
        let start = flows.first.map { numbers.graph.ends(of: $0).from } ?? node
        return Self.parts(at: start, in: numbers, sources)
            + flows.flatMap {
                Self.parts(along: $0, in: numbers, sources)
                    + Self.parts(at: numbers.graph.ends(of: $0).to, in: numbers, sources)
            }
    }

    private func age(of parts: [Part]) -> Estimate<TimeSpan>? {
        var schedules: [Estimate<TimeSpan>] = []
        var isShared = false
        for part in parts where part.isSchedule {
            if schedules.contains(where: { $0.lower == part.time.lower && $0.upper == part.time.upper }) {
                isShared = true
            } else {
                schedules.append(part.time)
            }
        }
        let age = Formulas.age(schedules: schedules, delays: parts.filter { !$0.isSchedule }.map(\.time))
        return isShared ? age?.assuming("what runs equally often runs in a row") : age
    }

    /// The longest that an answer from a cache is older than the store behind it, where all readers go through one.
    private func timeToLive(before node: DesignGraph.Node) -> Estimate<TimeSpan>? {
        let graph = numbers.graph
        let reads = graph.flowIndices(at: node).filter {
            [.lookup, .request].contains(graph.flows[$0].kind) && graph.ends(of: $0, along: .calls).to == node
        }
        let times = reads.map { read in
            graph.flows[read].attributes[.cache].flatMap(graph.node).flatMap {
                numbers.figure(.timeToLive, of: $0, "in `\(graph.components[$0].id)`")
            }
        }
        guard !times.isEmpty, !times.contains(where: { $0 == nil }) else { return nil }
        return times.compactMap(\.self).min { $0.upper < $1.upper }
    }
}

extension DataWays {
    private static func parts(
        at node: DesignGraph.Node, in numbers: Numbers,
        _ sources: Sources
    ) -> [Part] {
        let name = numbers.name(node)
        let component = numbers.graph.components[node]
        let source = sources[component.id]
        let cadence = (component[.cadence] ?? source?.cadence).flatMap {
            Estimate($0, "between runs of \(name)")
        }
        let delay = (component[.delay] ?? source?.delay).flatMap { Estimate($0, "behind at \(name)") }
        return [cadence].compactMap { $0.map { Part(time: $0, isSchedule: true) } }
            + [numbers.runTime(of: node), delay].compactMap { $0.map { Part(time: $0, isSchedule: false) } }
    }

    /// What a flow adds. Its cadence and that of the job at its end are one schedule, and its delay is that of where it
    /// starts, if that says one.
    private static func parts(along index: Int, in numbers: Numbers, _ sources: Sources) -> [Part] {
        let flow = numbers.graph.flows[index]
        let name = "from `\(flow.from)` to `\(flow.to)`"
        let ends = numbers.graph.ends(of: index)
        guard ends.from >= 0, ends.to >= 0 else { return [] }
        func added(_ time: TimeSpan?, to known: [TimeSpan?]) -> Estimate<TimeSpan>? {
            guard let time = time.flatMap({ Estimate($0, name) }) else { return nil }
            let isIncluded = known.contains {
                $0.flatMap { Estimate($0) }.map { $0.upper >= time.upper } ?? false
            }
            return isIncluded ? nil : time
        }
        let (from, to) = (numbers.graph.components[ends.from], numbers.graph.components[ends.to])
        let cadence = added(flow.attributes[.cadence], to: [from[.cadence], to[.cadence]])
        let delay = added(flow.attributes[.delay], to: [from[.delay] ?? sources[from.id]?.delay])
        return [cadence].compactMap { $0.map { Part(time: $0, isSchedule: true) } }
            + [delay].compactMap { $0.map { Part(time: $0, isSchedule: false) } }
    }

    /// What ways are compared by.
    private static func cost(_ parts: [Part]) -> Double {
        parts.reduce(0) { $0 + ($1.time.upper.isFinite ? $1.time.upper : $1.time.lower) }
    }
}

extension FlowKinds {
    /// What may carry data towards those who are served.
    fileprivate static let carrying: Self = [
        .event, .stream, .batch, .changeCapture, .materialize, .log, .deploy,
    ]
}

extension DesignGraph {
    /// Whether data goes along a flow from where it comes from towards those who are served: models, orders and answers
    /// don't count.
    fileprivate func carriesData(_ flow: Int) -> Bool {
        let ends = ends(of: flow)
        guard ends.from >= 0, ends.to >= 0, ends.from != ends.to else { return false }
        // An index is deployed, and a model, too; only the index is data.
        return flows[flow].kind == .deploy
            ? [.indexBuilder, .batchJob, .batchInference, .embeddingJob].contains(components[ends.from].kind)
            : FlowKinds.carrying.contains(flows[flow].kind)
    }

    /// Whether somebody is served by a component, or by who reads it, or it predicts for somebody.
    fileprivate func isServed(_ node: Node) -> Bool {
        components[node].kind == .batchInference
            || (components[node].plane == .serving && components[node].kind != .fallbackSource)
            || flowIndices(at: node).contains { flow in
                let ends = ends(of: flow, along: .calls)
                return ends.to == node && [.lookup, .request].contains(flows[flow].kind)
                    && [.serving, .actors].contains(components[ends.from].plane)
            }
    }
}
