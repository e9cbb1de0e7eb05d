import DesignGraph
import SystemDesign

/// What a component's load takes, and what is there.
public struct ComponentCapacity: Sendable {
    /// The component.
    public let node: DesignGraph.Node
    /// The items that come to all replicas at peak.
    public let load: Estimate<Rate>?
    /// The calls that bring them.
    public let calls: Estimate<Rate>?
    /// What one replica gets done, or all of it, where it isn't made of replicas.
    public let throughput: Estimate<Rate>?
    /// How many replicas there are.
    public let replicas: Estimate<Count>?
    /// How many there can be.
    public let maximum: Estimate<Count>?
    /// How many replicas there are at the busiest time; `nil` where that isn't said.
    public let available: Estimate<Count>?
    /// The index of the ``Capacity`` that says so, where one does.
    public let statement: Int?
    /// How many replicas the load takes, none busier than usual.
    public let needed: Estimate<Count>?
    /// How busy the replicas are that there can be.
    public let utilisation: Estimate<Share>?
    /// How busy they would be if each call brought one item.
    public let utilisationByCalls: Estimate<Share>?
    /// How busy the others are while those fail that may; `nil` where there would be none.
    public let utilisationWithoutSpare: Estimate<Share>?
    /// What all replicas get done at most.
    public let ceiling: Estimate<Rate>?
    /// How many replicas it takes so that those may fail that may.
    public let neededWithSpare: Estimate<Count>?
    /// How many calls are being worked on at a time, each taking as long as slow ones do.
    public let inFlight: Estimate<Count>?
    /// How many can be.
    public let slots: Estimate<Count>?
    /// What keeps the load from being all of it.
    public let missing: [String]

    /// Whether the replicas bear the load: surely not where they would be busier than all the time, and perhaps not where
    /// they are busier than usual.
    public var verdict: LimitVerdict? {
        guard let utilisation else { return nil }
        if utilisation.lower > 1 { return .fails }
        guard let needed, let available else { return utilisation.upper > 1 ? .uncertain : .holds }
        return needed.verdict(atMost: available) == .holds ? .holds : .uncertain
    }

    /// Whether there are enough replicas for the calls, and not for the items that these bring.
    public var isOverloadedByItems: Bool {
        guard let utilisation, let utilisationByCalls else { return false }
        return utilisation.upper > 1 && utilisationByCalls.upper <= 1
    }

    /// Whether calls find a free place: never surely not, because the usual call is faster than a slow one.
    public var slotVerdict: LimitVerdict? {
        inFlight.flatMap { inFlight in
            slots.map { inFlight.verdict(atMost: $0) == .holds ? .holds : .uncertain }
        }
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
        return (loads.order + loads.circle).compactMap { node in
            capacity(of: node, stated[graph.components[node].id], under: loads)
        }
    }

    private func capacity(
        of node: DesignGraph.Node, _ stated: (index: Int, statement: Capacity)?, under loads: Loads
    ) -> ComponentCapacity? {
        let component = graph.components[node]
        let attributes = Set(component.kind.attributes.map(\.name))
        let plan = stated?.statement
        let incoming = loads.components[node]
        guard attributes.contains(Attribute.throughput.name), incoming != nil || plan != nil else {
            return nil
        }
        let load = plan?.peak.flatMap { Estimate<Rate>($0) } ?? incoming?.items.result()
        let replicas =
            plan?.replicas.flatMap { Estimate<Count>($0, "replicas") }
            ?? figure(.replicas, of: node, "replicas")
        let maximum =
            plan?.maximumReplicas.flatMap { Estimate<Count>($0, "replicas") }
            ?? figure(.maximumReplicas, of: node, "replicas")
        // What isn't made of replicas takes what it takes: a quota. What is at none grows to a number nobody says.
        let isWhole = !attributes.contains(Attribute.replicas.name)
        let available = (maximum ?? replicas).flatMap { $0.upper > 0 ? $0.result("replicas") : nil }
        // What gets nothing done isn't meant.
        let throughput =
            (plan?.throughput.flatMap { Estimate<Rate>($0, "per replica") }
            ?? figure(.throughput, of: node, isWhole ? "at most" : "per replica")).flatMap {
                $0.upper > 0 ? $0 : nil
            }
        let busy = Estimate<Share>.convention(.percent(conventions.utilisation * 100))
        let spare = conventions.spareReplicas
        func utilisation(by load: Estimate<Rate>?, of count: Estimate<Count>?) -> Estimate<Share>? {
            guard let load, let throughput, isWhole || count != nil else { return nil }
            return count.map { Formulas.utilisation(by: load, of: $0, each: throughput) }
                ?? .part(load / throughput)
        }
        let calls = plan?.peak == nil ? incoming?.calls.result() : load
        let inFlight = calls.flatMap { calls in
            figure(.latency, of: node).map { Formulas.inFlight(calls, each: $0).named("in flight") }
        }
        let concurrency = figure(.concurrency, of: node, "at a time")
        let needed = load.flatMap { load in
            throughput.map { Formulas.replicas(for: load, each: $0, at: busy) }
        }
        return ComponentCapacity(
            node: node, load: load, calls: calls, throughput: throughput, replicas: replicas,
            maximum: maximum, available: available, statement: stated?.index,
            needed: isWhole ? nil : needed,
            utilisation: utilisation(by: load, of: available),
            utilisationByCalls: utilisation(by: calls, of: available),
            utilisationWithoutSpare: available.flatMap { available in
                available.lower > spare ? utilisation(by: load, of: available.less(spare)) : nil
            },
            ceiling: throughput.flatMap { throughput in
                isWhole ? throughput : available.map { throughput * $0 }
            },
            neededWithSpare: isWhole ? nil : needed?.and(spare, "replicas"),
            inFlight: inFlight, slots: available.flatMap { count in concurrency.map { count * $0 } },
            missing: plan?.peak == nil ? incoming?.missing ?? [] : [])
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
            guard let needed = capacity.needed else {
                let limit = capacity.verdict.map { Calculation.Limit("what it takes at most", $0) }
                return [
                    Calculation(
                        "utilisation", of: subject, capacity.utilisation, limit: limit,
                        missing: capacity.missing)
                ]
            }
            let limit = capacity.available.flatMap { available in
                capacity.verdict.map { Calculation.Limit("the \(available.value) there are", $0) }
            }
            let missing = capacity.missing + (capacity.available == nil ? ["`replicas:`"] : [])
            return [Calculation("needed", of: subject, needed, limit: limit, missing: missing)]
                + [capacity.utilisation].compactMap { $0.map { Calculation("utilisation", of: subject, $0) } }
        }
        lines += capacities.compactMap { capacity in
            guard let inFlight = capacity.inFlight else { return nil }
            let limit = capacity.slots.flatMap { slots in
                capacity.slotVerdict.map { Calculation.Limit("the \(slots.value) there is room for", $0) }
            }
            return Calculation("at a time", of: .component(capacity.node), inFlight, limit: limit)
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
