import DesignGraph
import SystemDesign

/// What a store of entries holds, answers and takes in.
public struct StoreUse: Sendable {
    /// What is written to a store by one flow, run by run.
    public struct Run: Sendable {
        /// The flow.
        public let flow: Int
        /// The entries that one run writes; where only those are known that its job works on, at most as many.
        public let entries: Estimate<Count>
        /// How long that takes.
        public let time: Estimate<TimeSpan>
        /// The time from one run to the next.
        public let interval: Estimate<TimeSpan>?

        /// Whether a run is done before the next one begins.
        public var verdict: LimitVerdict? { interval.map { time.verdict(atMost: $0) } }
    }

    /// The store.
    public let node: DesignGraph.Node
    /// What one copy of its data takes.
    public let data: Estimate<ByteCount>?
    /// What all copies take.
    public let copies: Estimate<ByteCount>?
    /// The memory that there is for one copy, where data has to be in memory.
    public let memory: Estimate<ByteCount>?
    /// The part of that memory that is taken, where all entries are there at a time.
    public let fill: Estimate<Share>?
    /// The reads that come at peak.
    public let reads: Estimate<Rate>?
    /// The reads that all replicas answer.
    public let readLimit: Estimate<Rate>?
    /// The writes that events bring.
    public let writes: Estimate<Rate>?
    /// The writes that it takes in.
    public let writeLimit: Estimate<Rate>?
    /// What jobs write.
    public let runs: [Run]

    /// Whether all reads are answered.
    public var readVerdict: LimitVerdict? {
        reads.flatMap { reads in readLimit.map { reads.verdict(within: $0) } }
    }
    /// Whether all writes of events are taken in.
    public var writeVerdict: LimitVerdict? {
        writes.flatMap { writes in writeLimit.map { writes.verdict(atMost: $0) } }
    }
}

extension Set<ComponentKind> {
    /// Stores whose entries are read by their key.
    package static let entryStores: Self = [
        .operationalDatabase, .graphDatabase, .keyValueStore, .onlineFeatureStore, .offlineFeatureStore,
        .cache,
    ]
    /// Stores of which a miss in memory is a miss: the others read from disk what memory has no room for.
    fileprivate static let inMemory: Self = [.keyValueStore, .onlineFeatureStore]
}

extension Numbers {
    /// What each store of entries holds, answers and takes in, in the order of the document.
    public var stores: [StoreUse] {
        let capacities = Dictionary(
            self.capacities.map { ($0.node, $0) }, uniquingKeysWith: { first, _ in first })
        return graph.components.indices.filter { Set.entryStores.contains(graph.components[$0].kind) }
            .compactMap { use(of: $0, capacities[$0]) }
    }

    private func use(of node: DesignGraph.Node, _ capacity: ComponentCapacity?) -> StoreUse? {
        let component = graph.components[node]
        let data = held(by: node)
        let memory = room(of: node)
        let isInMemory = Set.inMemory.contains(component.kind)
        // What expires isn't all there at a time.
        let isWhole = isInMemory && component[.timeToLive] == nil
        let writeLimit = figure(.writeThroughput, of: node, "taken in")
        let readLimit = capacity?.throughput.flatMap { each in capacity?.available.map { each * $0 } }
        let use = StoreUse(
            node: node, data: data,
            copies: data.flatMap { data in
                figure(.replicas, of: node, "replicas").map {
                    Formulas.storage(of: data.result(), copies: $0)
                }
            },
            memory: isInMemory ? memory : nil,
            fill: isWhole ? data.flatMap { data in memory.map { .part(data.result() / $0) } } : nil,
            reads: reads(of: node, capacity), readLimit: readLimit, writes: streamed(to: node),
            writeLimit: writeLimit,
            runs: writeLimit.map { runs(to: node, at: $0) } ?? [])
        let isKnown =
            data != nil || readLimit != nil && use.reads != nil
            || writeLimit != nil && (use.writes != nil || !use.runs.isEmpty)
        return isKnown ? use : nil
    }

    /// The peak that is stated, or what the flows bring.
    private func reads(of node: DesignGraph.Node, _ capacity: ComponentCapacity?) -> Estimate<Rate>? {
        let stated = capacity?.statement.flatMap { document.statements[$0].statement as? Capacity }
        return stated?.peak == nil ? loads.components[node]?.items : capacity?.load
    }

    /// What one copy of a component's data takes: what its entries come to, or what it says.
    func held(by node: DesignGraph.Node) -> Estimate<ByteCount>? {
        guard let entries = figure(.entries, of: node), let each = figure(.entrySize, of: node) else {
            return figure(.size, of: node)
        }
        return Formulas.storage(of: entries, each: each)
    }

    /// The memory that there is for one copy of a component's data.
    func room(of node: DesignGraph.Node) -> Estimate<ByteCount>? {
        guard let memory = figure(.memory, of: node, "memory") else { return nil }
        return figure(.shards, of: node, "shards").map { memory * $0 } ?? memory
    }

    /// The messages that come to a component as they happen, where any of its flows says how many.
    private func streamed(to node: DesignGraph.Node) -> Estimate<Rate>? {
        let rates = graph.flowIndices(at: node).compactMap { index -> Estimate<Rate>? in
            let flow = graph.flows[index]
            guard [.event, .stream, .changeCapture, .materialize].contains(flow.kind),
                graph.ends(of: index).to == node
            else { return nil }
            return flow.attributes[.rate].flatMap { rate in
                let from = graph.components[graph.ends(of: index).from].id
                return Estimate(rate, "from `\(from)`")
            }
        }
        return .sum(rates)
    }

    private func runs(to node: DesignGraph.Node, at throughput: Estimate<Rate>) -> [StoreUse.Run] {
        graph.flowIndices(at: node).compactMap { index in
            let flow = graph.flows[index]
            let ends = graph.ends(of: index)
            guard [.batch, .materialize].contains(flow.kind), ends.to == node, ends.from != node else {
                return nil
            }
            let job = graph.components[ends.from]
            let written =
                flow.attributes[.items].flatMap { Estimate<Count>($0, "entries") }
                ?? job[.entries].flatMap { Estimate<Count>($0.orLess, "entries of `\(job.id)`") }
            guard let written else { return nil }
            return StoreUse.Run(
                flow: index, entries: written, time: Formulas.writing(written, at: throughput),
                interval: (flow.attributes[.cadence] ?? job[.cadence]).flatMap { Estimate($0) })
        }
    }
}

extension NumbersSection {
    static let stores = NumbersSection(
        "stores", "Stores", remark: "Sizes are of one copy; a run is what a job writes at a time."
    ) { numbers in
        numbers.stores.flatMap { store -> [Calculation] in
            let subject = Calculation.Subject.component(store.node)
            var lines: [Calculation] = []
            if let data = store.data, data.derivation != nil || store.memory != nil {
                let limit = store.fill.flatMap { fill in
                    store.memory.map {
                        Calculation.Limit("its memory of \($0.value)", data.verdict(atMost: $0))
                    }
                }
                lines.append(Calculation("data", of: subject, data, limit: limit))
            }
            if let copies = store.copies { lines.append(Calculation("all copies", of: subject, copies)) }
            if let fill = store.fill { lines.append(Calculation("memory taken", of: subject, fill)) }
            if let reads = store.reads, let limit = store.readLimit, let verdict = store.readVerdict {
                lines.append(
                    Calculation(
                        "reads", of: subject, reads, limit: .init("the \(limit.value) it answers", verdict)))
            }
            if let writes = store.writes, let limit = store.writeLimit, let verdict = store.writeVerdict {
                lines.append(
                    Calculation(
                        "writes", of: subject, writes, limit: .init("the \(limit.value) it takes in", verdict)
                    ))
            }
            return lines
                + store.runs.map { run in
                    let job = numbers.name(numbers.graph.ends(of: run.flow).from)
                    return Calculation(
                        "time to write what \(job) brings", of: subject, run.time,
                        limit: run.interval.flatMap { interval in
                            run.verdict.map { .init("its \(interval.value)", $0) }
                        },
                        missing: run.interval == nil ? ["how often \(job) does so: `every:`"] : [])
                }
        }
    }
}
