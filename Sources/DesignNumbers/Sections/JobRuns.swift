import DesignGraph
import SystemDesign

/// A run of a job: how long it takes, and how long it may.
public struct JobRun: Sendable {
    /// The job.
    public let node: DesignGraph.Node
    /// How long a run takes: what is declared, or what its rows take, whichever is longer.
    public let time: Estimate<TimeSpan>?
    /// From one run to the next.
    public let cadence: Estimate<TimeSpan>?
    /// By when it has to be through.
    public let window: Estimate<TimeSpan>?
    /// The index of the ``Target`` that says so.
    public let target: Int?
    /// What would tell how long a run takes.
    public let missing: [String]

    /// How long a run may take.
    public var slot: Estimate<TimeSpan>? { Formulas.slot(cadence: cadence, window: window) }
    /// Whether a run is through in time.
    public var verdict: LimitVerdict? { time.flatMap { time in slot.map { time.verdict(atMost: $0) } } }
}

extension Numbers {
    /// The runs of all jobs of which it is known how often they run, or how long they take.
    public var jobs: [JobRun] {
        let targets = statements(Target.self).filter { $0.statement.quality == .completion }
        let retrainings = document.statements(Retraining.self)
        return graph.components.indices.compactMap { node in
            let component = graph.components[node]
            guard component.kind.attributeNames.contains(Attribute.duration.name) else {
                return nil
            }
            let target = targets.first { $0.statement.component == component.id }
            let cadence = cadence(
                of: node, retrained: retrainings.filter { $0.component == component.id }.compactMap(\.cadence)
            )
            let time = runTime(of: node)
            guard time != nil || cadence != nil else { return nil }
            return JobRun(
                node: node, time: time, cadence: cadence,
                window: target.flatMap { Estimate($0.statement.limit) }, target: target?.index,
                missing: time == nil ? missingToTime(node) : [])
        }
    }

    /// How long a run of a job takes; `nil` where nothing tells.
    func runTime(of node: DesignGraph.Node) -> Estimate<TimeSpan>? {
        let declared = figure(.duration, of: node, "for a run of \(name(node))")
        let throughput = figure(.throughput, of: node).flatMap { $0.upper > 0 ? $0 : nil }
        guard graph.components[node].kind.attributeNames.contains(Attribute.duration.name),
            let throughput, let rows = rows(of: node)
        else { return declared }
        let replicas = figure(.replicas, of: node, "replicas").flatMap { $0.upper > 0 ? $0 : nil }
        let computed = Formulas.duration(of: rows, at: throughput, by: replicas)
        return declared.flatMap { Estimate.max([$0, computed]) } ?? computed
    }

    /// What one run of a job works on: what it says, or what is brought to it.
    private func rows(of node: DesignGraph.Node) -> Estimate<Count>? {
        if let entries = figure(.entries, of: node, "rows") { return entries }
        let brought = graph.flowIndices(at: node).compactMap { index -> Estimate<Count>? in
            let flow = graph.flows[index]
            guard [.batch, .trainingData].contains(flow.kind), graph.ends(of: index).to == node else {
                return nil
            }
            return flow.attributes[.items].flatMap { Estimate($0, "rows from `\(flow.from)`") }
        }
        return .sum(brought)
    }

    private func missingToTime(_ node: DesignGraph.Node) -> [String] {
        let takesRows = graph.components[node].kind.attributeNames.contains(Attribute.throughput.name)
        return [takesRows ? "`duration:`, or `entries:` and `throughput:`" : "`duration:`"]
    }

    /// How often a job runs: by itself, when something starts it, or as often as it hands something on. Of several rhythms it
    /// is the slowest, which leaves the most time.
    private func cadence(
        of node: DesignGraph.Node, retrained: [TimeSpan]
    ) -> Estimate<TimeSpan>? {
        if let own = figure(.cadence, of: node) { return own.upper > 0 ? own : nil }
        func cadences(of kinds: FlowKinds, incoming: Bool) -> [TimeSpan] {
            graph.flowIndices(at: node).compactMap { index in
                let ends = graph.ends(of: index)
                guard kinds.contains(graph.flows[index].kind), (incoming ? ends.to : ends.from) == node else {
                    return nil
                }
                return graph.flows[index].attributes[.cadence]
            }
        }
        let given = [
            cadences(of: [.trigger], incoming: true), retrained,
            cadences(of: [.materialize, .batch], incoming: false),
            cadences(of: [.batch, .trainingData], incoming: true),
        ]
        for rhythms in given {
            let usable = rhythms.compactMap { Estimate<TimeSpan>($0) }.filter { $0.upper > 0 }
            if let slowest = usable.max(by: { $0.upper < $1.upper }) { return slowest }
        }
        return nil
    }
}

extension NumbersSection {
    static let jobs = NumbersSection("jobs", "Jobs and the time they have") { numbers in
        let jobs = numbers.jobs
        var lines = jobs.compactMap { job in
            job.time.map { time in
                let limit = job.verdict.flatMap { verdict in
                    job.slot.map { Calculation.Limit($0.asGiven, verdict) }
                }
                return Calculation("a run", of: .component(job.node), time.named(nil), limit: limit)
            }
        }
        let untimed = jobs.filter { $0.time == nil }
        if !untimed.isEmpty {
            let names = untimed.map { numbers.name($0.node) }.joined(separator: ", ")
            let what =
                untimed.contains { $0.missing != ["`duration:`"] }
                ? "`duration:`, or `entries:` and `throughput:`" : "`duration:`"
            lines.append(
                Calculation("a run", of: .design, Estimate<TimeSpan>?.none, missing: ["\(what), of \(names)"])
            )
        }
        return lines
    }
}
