import DesignGraph
import SystemDesign

/// What a component's load takes, and what is there.
public struct ComponentCapacity: Sendable {
    /// The component.
    public let node: DesignGraph.Node
    /// The items that come to all replicas at peak.
    public let load: Estimate<Rate>?
    /// What one replica gets done.
    public let throughput: Estimate<Rate>?
    /// How many replicas there are.
    public let replicas: Estimate<Count>?
    /// How many there can be.
    public let maximum: Estimate<Count>?
    /// The index of the ``Capacity`` that says so, where one does.
    public let statement: Int?
    /// How many replicas the load takes, none busier than usual.
    public let needed: Estimate<Count>?
    /// How busy the replicas are that there can be.
    public let utilisation: Estimate<Share>?
    /// What keeps the load from being all of it.
    public let missing: [String]

    /// How many replicas there can be.
    public var available: Estimate<Count>? { maximum ?? replicas }

    /// Whether the replicas bear the load: surely not where they would be busier than all the time, and perhaps not where
    /// they are busier than usual.
    public var verdict: Verdict? {
        guard let utilisation, let needed, let available else { return nil }
        if utilisation.lower > 1 { return .fails }
        return needed.verdict(atMost: available) == .holds ? .holds : .uncertain
    }
}

extension Numbers {
    /// What each component's load takes: of those with a load, and of those whose capacity is stated.
    public var capacities: [ComponentCapacity] { capacities(under: loads) }

    /// What each component's load takes while no cache has an answer.
    public var coldCapacities: [ComponentCapacity] {
        capacities(under: Loads(document, graph, hitting: false))
    }

    private func capacities(under loads: Loads) -> [ComponentCapacity] {
        let stated = Dictionary(
            statements(Capacity.self).map { ($0.statement.component, $0) },
            uniquingKeysWith: { first, _ in first })
        return (loads.order + loads.circles.joined()).compactMap { node in
            capacity(of: node, stated[graph.components[node].id], under: loads)
        }
    }

    private func capacity(
        of node: DesignGraph.Node, _ stated: (index: Int, statement: Capacity)?, under loads: Loads
    ) -> ComponentCapacity? {
        let component = graph.components[node]
        let incoming = loads.components[node]
        let load = stated?.statement.peak.flatMap { Estimate<Rate>($0) } ?? incoming?.items.result()
        let throughput =
            stated?.statement.throughput.flatMap { Estimate<Rate>($0, "per replica") }
            ?? figure(.throughput, of: node, "per replica")
        let replicas =
            stated?.statement.replicas.flatMap { Estimate<Count>($0, "replicas") }
            ?? figure(.replicas, of: node, "replicas")
        let maximum =
            stated?.statement.maximumReplicas.flatMap { Estimate<Count>($0, "replicas") }
            ?? figure(.maximumReplicas, of: node, "replicas")
        let isCounted = component.kind.attributes.contains { $0.name == Attribute.throughput.name }
        guard isCounted, load != nil || stated != nil else { return nil }
        let busy = Estimate<Share>.convention(.percent(conventions.utilisation * 100))
        let needed = load.flatMap { load in
            throughput.map { Formulas.replicas(for: load, each: $0, at: busy) }
        }
        let utilisation = load.flatMap { load in
            throughput.flatMap { throughput in
                (maximum ?? replicas).map { Formulas.utilisation(by: load, of: $0, each: throughput) }
            }
        }
        return ComponentCapacity(
            node: node, load: load, throughput: throughput, replicas: replicas, maximum: maximum,
            statement: stated?.index, needed: needed, utilisation: utilisation,
            missing: stated?.statement.peak == nil ? incoming?.missing ?? [] : [])
    }
}

extension NumbersSection {
    static let capacity = NumbersSection(
        "capacity", "Replicas at peak",
        remark: "Planned so that no replica is busier than usual; keep one more, so that one may fail."
    ) { numbers in
        let capacities = numbers.capacities
        let known = capacities.filter { $0.throughput != nil && $0.load != nil }
        var lines = known.flatMap { capacity in
            let subject = Calculation.Subject.component(capacity.node)
            let limit = capacity.available.flatMap { available in
                capacity.verdict.map { Calculation.Limit("the \(available.value) there are", $0) }
            }
            let missing = capacity.missing + (capacity.available == nil ? ["`replicas:`"] : [])
            return [Calculation("needed", of: subject, capacity.needed, limit: limit, missing: missing)]
                + [capacity.utilisation].compactMap { $0.map { Calculation("utilisation", of: subject, $0) } }
        }
        func names(where isMeant: (ComponentCapacity) -> Bool) -> String? {
            let found = capacities.filter(isMeant).map { numbers.name($0.node) }
            return found.isEmpty ? nil : found.joined(separator: ", ")
        }
        let missing = [
            names { $0.throughput == nil }.map { "`throughput:`, what one replica gets done, of \($0)" },
            names { $0.throughput != nil && $0.load == nil }.map { "the load of \($0)" },
        ].compactMap(\.self)
        if !missing.isEmpty {
            lines.append(Calculation("needed", of: .design, Estimate<Count>?.none, missing: missing))
        }
        return lines
    }
}
