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
    /// The index of the ``Capacity`` that says so, where one does.
    public let statement: Int?
    /// What keeps the load from being all of it.
    public let missing: [String]
    /// Whether it isn't made of replicas: it takes what it takes, as a vendor's quota does.
    fileprivate let isWhole: Bool
    fileprivate let latency: Estimate<TimeSpan>?
    fileprivate let concurrency: Estimate<Count>?
    fileprivate let conventions: Conventions
}

extension ComponentCapacity {
    /// How many replicas there are at the busiest time; `nil` where that isn't said: what is at none grows to a number that
    /// nobody says.
    public var available: Estimate<Count>? {
        (maximum ?? replicas).flatMap { $0.upper > 0 ? $0.result("replicas") : nil }
    }

    /// How many replicas the load takes, none busier than usual.
    public var needed: Estimate<Count>? {
        guard !isWhole, let load, let throughput else { return nil }
        let busy = Estimate<Share>.convention(.percent(conventions.utilisation * 100))
        return Formulas.replicas(for: load, each: throughput, at: busy)
    }

    /// How many replicas it takes so that those may fail that may.
    public var neededWithSpare: Estimate<Count>? { needed?.and(conventions.spareReplicas, "replicas") }

    /// How busy the replicas are that there can be.
    public var utilisation: Estimate<Share>? { utilisation(by: load, of: available) }

    /// How busy they would be if each call brought one item.
    public var utilisationByCalls: Estimate<Share>? { utilisation(by: calls, of: available) }

    /// How busy the others are while those fail that may; `nil` where there would be none.
    public var utilisationWithoutSpare: Estimate<Share>? {
        guard let available, available.lower > conventions.spareReplicas else { return nil }
        return utilisation(by: load, of: available.less(conventions.spareReplicas))
    }

    private func utilisation(by load: Estimate<Rate>?, of count: Estimate<Count>?) -> Estimate<Share>? {
        guard let load, let throughput, isWhole || count != nil else { return nil }
        return count.map { Formulas.utilisation(by: load, of: $0, each: throughput) }
            ?? .part(load / throughput)
    }

    /// What all replicas get done at most.
    public var ceiling: Estimate<Rate>? {
        throughput.flatMap { throughput in isWhole ? throughput : available.map { throughput * $0 } }
    }

    /// How many calls are being worked on at a time, each taking as long as slow ones do.
    public var inFlight: Estimate<Count>? {
        calls.flatMap { calls in latency.map { Formulas.inFlight(calls, each: $0).named("in flight") } }
    }

    /// How many can be.
    public var slots: Estimate<Count>? { available.flatMap { count in concurrency.map { count * $0 } } }

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
    /// What each component's load takes while no cache has an answer.
    public var coldCapacities: [ComponentCapacity] {
        capacities(under: Loads(document, graph, hitting: false))
    }

    /// What each component's load takes: of those with a load, and of those whose capacity is stated.
    func capacities(under loads: Loads) -> [ComponentCapacity] {
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
        let attributes = component.kind.attributeNames
        let plan = stated?.statement
        let incoming = loads.components[node]
        guard attributes.contains(Attribute.throughput.name), incoming != nil || plan != nil else {
            return nil
        }
        let isWhole = !attributes.contains(Attribute.replicas.name)
        let throughput =
            plan?.throughput.flatMap { Estimate<Rate>($0, "per replica") }
            ?? figure(.throughput, of: node, isWhole ? "at most" : "per replica")
        let load = plan?.peak.flatMap { Estimate<Rate>($0) }
        // Whoever gives the throughput of a store that is divided by key may mean all of a replica, or one shard of it.
        let shards = Set.entryStores.contains(component.kind) ? figure(.shards, of: node, "shards") : nil
        return ComponentCapacity(
            node: node, load: load ?? incoming?.items.result(), calls: load ?? incoming?.calls.result(),
            // What gets nothing done isn't meant.
            throughput: throughput.flatMap { each in
                guard each.upper > 0 else { return nil }
                return shards.map { each.upTo((each * $0).result("per replica")).result("per replica") }
                    ?? each
            },
            replicas: plan?.replicas.flatMap { Estimate<Count>($0, "replicas") }
                ?? figure(.replicas, of: node, "replicas"),
            maximum: plan?.maximumReplicas.flatMap { Estimate<Count>($0, "replicas") }
                ?? figure(.maximumReplicas, of: node, "replicas"),
            statement: stated?.index, missing: plan?.peak == nil ? incoming?.missing ?? [] : [],
            isWhole: isWhole, latency: figure(.latency, of: node),
            concurrency: figure(.concurrency, of: node, "at a time"), conventions: conventions)
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
