import DesignGraph
import DesignNumbers
import SystemDesign

extension Rule {
    static let insufficientCapacity = Rule(
        "SRV602", "insufficient-capacity", .error, "Have replicas for the busiest hour, and one more",
        detects: """
            A component that gets more at peak than all of its replicas get done; replicas that are nearly always busy, \
            or would be if one failed, or are asked for more calls at a time than they work on; a single replica where \
            99.9 % or more are promised.
            """,
        why: """
            A queue grows long before everybody is busy: the last tenth of a machine's capacity is paid for in \
            latency, and the hour in which a replica fails is the busiest one.
            """,
        fix: "run as many replicas as the arithmetic says, make each faster, or send it less",
        source: """
            Little, A Proof for the Queuing Formula; Google, Site Reliability Engineering, ch. 18 and 21; Mercari, \
            ml-system-design-pattern, on load tests
            """,
        fails: """
            let app = Client()
            let encoder = Encoder(throughput: .perSecond(120), replicas: 30)
            var requirements: Requirements { Load("photos", at: app, peak: .perSecond(4_000)) }
            var serving: Serving { app -- .request("photo") --> encoder }
            """,
        passes: [
            .when(
                "there are enough of them, and one may fail",
                """
                let app = Client()
                let encoder = Encoder(throughput: .perSecond(120), replicas: 49)
                var requirements: Requirements { Load("photos", at: app, peak: .perSecond(4_000)) }
                var serving: Serving { app -- .request("photo") --> encoder }
                """),
            .when(
                "there can be enough of them",
                """
                let app = Client()
                let encoder = Encoder(throughput: .perSecond(120), replicas: 10, upTo: 60)
                var requirements: Requirements { Load("photos", at: app, peak: .perSecond(4_000)) }
                var serving: Serving { app -- .request("photo") --> encoder }
                """),
            .when(
                "nobody says what one of them gets done",
                """
                let app = Client()
                let encoder = Encoder(replicas: 2)
                var requirements: Requirements { Load("photos", at: app, peak: .perSecond(4_000)) }
                var serving: Serving { app -- .request("photo") --> encoder }
                """),
            .when(
                "it is another company's, and takes as much",
                """
                let app = Client()
                let maps = ExternalService(throughput: .perSecond(5_000))
                var requirements: Requirements { Load("routes", at: app, peak: .perSecond(3_500)) }
                var serving: Serving { app -- .request("route") --> maps }
                """),
            .when(
                "a cache keeps most of it away",
                """
                let app = Client()
                let service = Service()
                let results = Cache(hitRate: .percent(80))
                let encoder = Encoder(throughput: .perSecond(120), replicas: 12)
                var requirements: Requirements { Load("photos", at: app, peak: .perSecond(4_000)) }
                var serving: Serving {
                    app -- .request("photo") --> service -- .lookup("hash") --> results
                    service -- .request("photo", unlessIn: results) --> encoder
                }
                """),
            .when(
                "it is a store, whose reads another rule counts",
                """
                let app = Client()
                let store = Database(.keyValue, throughput: .perSecond(120), replicas: 2)
                var requirements: Requirements { Load("reads", at: app, peak: .perSecond(4_000)) }
                var serving: Serving { app -- .lookup("key") --> store }
                """),
            .when(
                "the single replica has something that stands in for it",
                """
                let app = Client()
                let service = Service()
                let encoder = Encoder(replicas: 1)
                let popular = FallbackSource()
                var requirements: Requirements { Availability(atLeast: .percent(99.9)) }
                var serving: Serving {
                    app -- .request("photo") --> service -- .request("photo") --> encoder
                    popular -- .fallback("popular") --> service
                }
                """),
        ]
    ) { design in
        let overloaded = design.numbers.capacities
            .filter { !design.isOne(of: .stores)($0.node) && !$0.isOverloadedByItems }
            .compactMap(design.overload)
        let said = Set(overloaded.map(\.element))
        return overloaded + design.singleReplicas.filter { !said.contains($0.element) }
    }
}

extension Inspection {
    /// What is wrong with a component's replicas, the gravest first.
    fileprivate func overload(of capacity: ComponentCapacity) -> Violation? {
        let name = name(capacity.node)
        func violation(_ message: String, _ severity: Severity, _ notes: [String]) -> Violation {
            let arithmetic = notes + (capacity.needed.map(\.notes) ?? []).filter { !notes.contains($0) }
            let unknown =
                capacity.missing.isEmpty ? [] : ["not counted: \(capacity.missing.joined(separator: ", "))"]
            return Violation(
                message, at: .component(capacity.node), severity: severity, notes: arithmetic + unknown,
                related: capacity.statement.map { [.statement($0)] } ?? [],
                help: capacity.needed.flatMap { needed in
                    capacity.neededWithSpare.map { spare in
                        "run \(spare.value) replicas: \(needed.value) for the load, the rest so that one may fail"
                    }
                })
        }
        if let load = capacity.load, let ceiling = capacity.ceiling, capacity.verdict == .fails {
            let who =
                capacity.available.map { "its \($0.text) \($0.upper == 1 ? "gets" : "get")" } ?? "it gets"
            return violation(
                "\(name) is asked for \(load.value) at peak, and \(who) \(ceiling.value) done", .error,
                ceiling.notes)
        }
        // What else comes to it might be more.
        guard capacity.missing.isEmpty else { return nil }
        let most = Estimate<Share>(.percent(thresholds[.highUtilisation] * 100))
        if let busy = capacity.utilisation, let most, busy.upper.isFinite,
            busy.verdict(atMost: most) != .holds
        {
            return violation(
                "\(name) is \(busy.value) busy at peak, and latency rises from \(most.value) on", .warning,
                busy.notes)
        }
        let all = Estimate<Share>(.percent(100))
        if let left = capacity.utilisationWithoutSpare, let all, left.upper.isFinite,
            left.verdict(atMost: all) != .holds, let available = capacity.available
        {
            return violation(
                "\(name) has \(available.text), and where one fails the others are asked for \(left.value) of what they "
                    + "get done",
                .warning, left.notes)
        }
        if let inFlight = capacity.inFlight, let slots = capacity.slots, inFlight.upper.isFinite,
            capacity.slotVerdict == .uncertain
        {
            return violation(
                "\(name) may have \(inFlight.value) calls at a time, and has room for \(slots.value)",
                .warning,
                inFlight.notes + slots.notes)
        }
        return nil
    }

    /// Components that run once, where somebody waits and much is promised.
    fileprivate var singleReplicas: [Violation] {
        let promises = numbers.statements(Availability.self).filter {
            $0.statement.subject == nil
                && $0.statement.share.inBaseUnit >= thresholds[.highAvailability] * (1 - 1e-9)
        }
        guard let promise = promises.first, !states(Fallback.self) else { return [] }
        let called = graph.reachable(
            from: components([.client, .endUser, .gateway]), over: [.request, .lookup], along: .calls)
        let plans = Dictionary(
            statements(Capacity.self).map { ($0.component, $0.statement) },
            uniquingKeysWith: { first, _ in first })
        return graph.components.indices.filter { node in
            let plan = plans[id(node)]
            let replicas = plan?.replicas ?? graph.components[node][.replicas]
            let most = plan?.maximumReplicas ?? graph.components[node][.maximumReplicas] ?? replicas
            return called.contains(node) && replicas?.isOne == true && most?.isOne == true
                && !hasStandIn(node)
        }.map { node in
            Violation(
                "\(name(node)) is a single replica, and \(promise.statement.share) are promised",
                at: .component(node), severity: .warning, related: [.statement(promise.index)],
                help: "run two at least, so that one can fail or be replaced")
        }
    }

    private func hasStandIn(_ node: DesignGraph.Node) -> Bool {
        let callers = graph.neighbours(of: node, over: [.request, .lookup], along: .calls, backwards: true)
        return (callers + [node]).contains { graph.flows(at: $0).contains { $0.kind == .fallback } }
    }
}

extension Count {
    /// Whether it is one, and no more.
    fileprivate var isOne: Bool { inBaseUnit == 1 && upperInBaseUnit == 1 && figure.bound == nil }
}
