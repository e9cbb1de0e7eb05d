import DesignGraph
import SystemDesign

/// What piles up in a stream or a log.
public struct RecordVolume: Sendable {
    /// The stream or the log.
    public let node: DesignGraph.Node
    /// The data that comes.
    public let bandwidth: Estimate<DataRate>
    /// What piles up until it is deleted.
    public let size: Estimate<ByteCount>?
    /// What it is said to hold.
    public let stated: Estimate<ByteCount>?

    /// Whether there is as much room as that.
    public var verdict: LimitVerdict? { size.flatMap { size in stated.map { size.verdict(atMost: $0) } } }
}

extension Numbers {
    /// What piles up in each stream and each log, in the order of the document.
    public var records: [RecordVolume] {
        let kinds: Set<ComponentKind> = [.eventStream, .predictionLog, .auditLog, .factStore]
        return graph.components.indices.filter { kinds.contains(graph.components[$0].kind) }.compactMap {
            node in
            guard let bandwidth = bandwidth(into: node) else { return nil }
            return RecordVolume(
                node: node, bandwidth: bandwidth,
                size: figure(.retention, of: node).map { bandwidth * $0 }, stated: figure(.size, of: node))
        }
    }

    /// The data that comes to a component: as it says itself, or as all flows that lead there say.
    private func bandwidth(into node: DesignGraph.Node) -> Estimate<DataRate>? {
        let own = figure(.payload, of: node)
        if let rate = figure(.rate, of: node), let own { return Formulas.bandwidth(rate, each: own) }
        let incoming = graph.flowIndices(at: node).filter { index in
            [.event, .stream, .log, .changeCapture, .feedback].contains(graph.flows[index].kind)
                && graph.ends(of: index).to == node
        }
        let known = incoming.compactMap { index -> Estimate<DataRate>? in
            let attributes = graph.flows[index].attributes
            guard let rate = attributes[.rate].flatMap({ Estimate<Rate>($0) }),
                let payload = attributes[.payload].flatMap({ Estimate<ByteCount>($0) }) ?? own
            else { return nil }
            return Formulas.bandwidth(rate, each: payload)
        }
        return known.count == incoming.count ? .sum(known) : nil
    }
}

/// The data that a call carries at peak.
struct Traffic {
    let flow: Int
    let bandwidth: Estimate<DataRate>
}

extension Numbers {
    /// The data that each call carries of which the load and the payload are known, in the order of the document.
    var traffic: [Traffic] {
        graph.flows.indices.compactMap { index in
            let flow = graph.flows[index]
            guard [.request, .lookup].contains(flow.kind),
                let payload = flow.attributes[.payload].flatMap({ Estimate<ByteCount>($0) }),
                let load = loads.flows[index]
            else { return nil }
            return Traffic(flow: index, bandwidth: Formulas.bandwidth(load, each: payload))
        }
    }
}

extension NumbersSection {
    static let records = NumbersSection(
        "volume", "Streams, logs and bandwidth", remark: "What is kept is the size of one copy."
    ) { numbers in
        let day = Estimate<TimeSpan>(86_400, 86_400)
        let loads = numbers.statements(Load.self).flatMap { index, load -> [Calculation] in
            guard let payload = load.payload.flatMap({ Estimate<ByteCount>($0) }) else { return [] }
            let subject = Calculation.Subject.statement(index, load.name)
            let average = load.average.flatMap { Estimate<Rate>($0) }
            let peak = load.peak == nil && load.peakFactor == nil ? nil : load.peakLoad
            return [
                peak.map { Calculation("data at peak", of: subject, Formulas.bandwidth($0, each: payload)) },
                average.map {
                    Calculation(
                        "data in a day", of: subject, Formulas.storage(of: $0, each: payload, keptFor: day))
                },
            ].compactMap(\.self)
        }
        let records = numbers.records.flatMap { record -> [Calculation] in
            let subject = Calculation.Subject.component(record.node)
            let limit = record.verdict.flatMap { verdict in
                record.stated.map { Calculation.Limit("the \($0.value) it is said to hold", verdict) }
            }
            return [
                Calculation("data that comes", of: subject, record.bandwidth),
                record.size.map { Calculation("data that is kept", of: subject, $0, limit: limit) },
            ].compactMap(\.self)
        }
        let calls = numbers.traffic.map { traffic in
            let ends = numbers.graph.ends(of: traffic.flow, along: .calls)
            return Calculation(
                "data to or from \(numbers.name(ends.to)) at peak", of: .component(ends.from),
                traffic.bandwidth)
        }
        return loads + calls + records
    }
}
