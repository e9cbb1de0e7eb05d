import DesignGraph
import DesignNumbers
import SystemDesign

extension Rule {
    static let staleOrUnsafeCache = Rule(
        "SRV612", "stale-or-unsafe-cache", .warning, "Keep a cache fresh, and survive without it",
        detects: """
            A cache that serves an entry for longer than a target of freshness, or the freshness of what it stands in \
            for, allows. And, as notes, one of predictions whose key names neither model nor version, and one without \
            which something behind it gets more than it bears.
            """,
        why: """
            Old predictions outlive the model that made them, a roll-back included. And a cache that starts empty lets \
            through what nothing behind it was built for.
            """,
        fix: """
            serve entries for less long, put the model's version into the key, and fill the cache or refuse calls \
            before the rest is overrun
            """,
        source: "Mercari, ML system design patterns: prediction cache, data cache",
        fails: """
            let app = Client()
            let search = Service("Search")
            let results = Cache(timeToLive: .hours(1))
            let ranker = Ranker(.heavy)
            var requirements: Requirements { Target(.freshness, under: .minutes(10), at: ranker) }
            var serving: Serving {
                app --> search --> results
                search -- .request("candidates", unlessIn: results) --> ranker
            }
            """,
        passes: [
            .when(
                "entries are served no longer than that",
                """
                let app = Client()
                let search = Service("Search")
                let results = Cache(key: "query, model version", timeToLive: .minutes(10))
                let ranker = Ranker(.heavy)
                var requirements: Requirements { Target(.freshness, under: .minutes(10), at: ranker) }
                var serving: Serving {
                    app --> search --> results
                    search -- .request("candidates", unlessIn: results) --> ranker
                }
                """),
            .when(
                "the target is about something else",
                """
                let app = Client()
                let search = Service("Search")
                let results = Cache(timeToLive: .hours(1))
                let ranker = Ranker(.heavy)
                let index = SearchIndex(.text)
                var requirements: Requirements {
                    Target(.freshness, under: .minutes(10), at: index)
                    Target(.freshness, under: .minutes(1), of: "a new title, in the index")
                }
                var serving: Serving {
                    app --> search --> results
                    search -- .request("candidates", unlessIn: results) --> ranker
                    search --> index
                }
                """),
            .when(
                "what stands behind it bears all calls",
                """
                let app = Client(rate: .perSecond(1_000))
                let search = Service("Search")
                let results = Cache(hitRate: .percent(50))
                let ranker = ModelServer(throughput: .perSecond(150), replicas: 8)
                var serving: Serving {
                    app --> search --> results
                    search -- .request("candidates", unlessIn: results) --> ranker
                }
                """),
            .when(
                "something refuses what is too much",
                """
                let app = Client(rate: .perSecond(1_000))
                let search = Service("Search")
                let results = Cache(hitRate: .percent(50))
                let breaker = CircuitBreaker()
                let ranker = ModelServer(throughput: .perSecond(150), replicas: 5)
                var serving: Serving {
                    app --> search --> results
                    search -- .request("candidates", unlessIn: results) --> breaker --> ranker
                }
                """),
            .when(
                "it keeps data, not predictions",
                """
                let app = Client()
                let search = Service("Search")
                let profiles = Cache(key: "user", timeToLive: .hours(1))
                let users = Database(.operational)
                var serving: Serving {
                    app --> search --> profiles
                    search -- .lookup("user", unlessIn: profiles) --> users
                }
                """),
        ]
    ) { design in
        let caches = design.components([.cache])
        guard !caches.isEmpty else { return [] }
        let spared = design.spared
        let cold = design.overrunWhenCold(caches)
        return caches.flatMap { cache in
            let kept = design.kept(by: cache, spared)
            return [
                design.staleness(of: cache, keeping: kept), design.unversionedKey(of: cache, keeping: kept),
                design.coldStart(of: cache, keeping: kept, cold),
            ].compactMap(\.self)
        }
    }
}

extension Inspection {
    /// What calls go to that a cache can spare, by the cache's id.
    fileprivate var spared: [String: [DesignGraph.Node]] {
        graph.flows.indices.reduce(into: [:]) { spared, index in
            guard let cache = graph.flows[index].attributes[.cache] else { return }
            spared[cache, default: []].append(graph.ends(of: index, along: .calls).to)
        }
    }

    /// What a cache stands in for: what calls spare thanks to it, what it asks itself, and what fills it.
    fileprivate func kept(
        by cache: DesignGraph.Node, _ spared: [String: [DesignGraph.Node]]
    ) -> [DesignGraph.Node] {
        let asked = graph.neighbours(of: cache, over: [.request, .lookup], along: .calls)
        let filling = graph.neighbours(
            of: cache, over: [.materialize, .batch, .stream, .event], backwards: true)
        var seen: Set = [cache]
        return (spared[graph.components[cache].id, default: []] + asked + filling).filter {
            seen.insert($0).inserted
        }
    }

    fileprivate func staleness(
        of cache: DesignGraph.Node, keeping kept: [DesignGraph.Node]
    ) -> Violation? {
        guard let time = numbers.figure(.timeToLive, of: cache) else { return nil }
        let scope = scope(of: cache)
        let targets = statements(Target.self).filter { target in
            guard target.quality == .freshness, target.subject == nil || target.component != nil else {
                return false
            }
            guard let node = target.component.flatMap(graph.node) else {
                return scope.includes(target.system)
            }
            return node == cache || kept.contains(node)
        }
        let limits =
            targets.map { (limit: $0.limit, element: $0.element, whose: "the target allows") }
            + kept.compactMap { node in
                graph.components[node][.freshness].map {
                    (limit: $0, element: .component(node), whose: "\(name(node)) promises")
                }
            }
        let missed = limits.compactMap { limit in
            Estimate(limit.limit).map { (limit: $0, element: limit.element, whose: limit.whose) }
        }.filter { time.verdict(atMost: $0.limit) != .holds }
        guard let strictest = missed.min(by: { $0.limit.upper < $1.limit.upper }) else { return nil }
        return Violation(
            """
            \(name(cache)) serves an entry for \(time.value), and \(strictest.whose) \(strictest.limit.value)
            """,
            at: .component(cache),
            severity: time.verdict(atMost: strictest.limit) == .fails ? .warning : .note,
            related: [strictest.element],
            help: """
                serve entries for \(strictest.limit.value) at most, or empty the cache when what it stands in for changes
                """)
    }

    fileprivate func unversionedKey(
        of cache: DesignGraph.Node, keeping kept: [DesignGraph.Node]
    ) -> Violation? {
        guard let key = graph.components[cache][.key]?.lowercased(),
            !["version", "model"].contains(where: key.contains),
            let model = kept.first(where: isOne(of: .onlineModels))
        else { return nil }
        return Violation(
            "\(name(cache)) keeps answers of \(name(model)), and its key names neither model nor version",
            at: .component(cache), severity: .note, related: [.component(model)],
            help:
                "put the model's version into the key, or empty the cache with each deployment and roll-back")
    }

    /// What bears its load, and wouldn't if all caches were empty.
    fileprivate func overrunWhenCold(_ caches: [DesignGraph.Node]) -> [ComponentCapacity] {
        guard caches.contains(where: { graph.components[$0][.hitRate] != nil }) else { return [] }
        let warm = Set(
            numbers.capacities.filter { ($0.utilisation?.upper ?? .infinity) <= 1 }.map(\.node))
        let breakers = components([.circuitBreaker])
        let sheltered = graph.reachable(from: breakers, over: .calls, along: .calls)
        return numbers.coldCapacities.filter { capacity in
            warm.contains(capacity.node) && !sheltered.contains(capacity.node)
                && (capacity.utilisation?.lower ?? 0) > 1
        }
    }

    fileprivate func coldStart(
        of cache: DesignGraph.Node, keeping kept: [DesignGraph.Node], _ overrun: [ComponentCapacity]
    ) -> Violation? {
        guard graph.components[cache][.hitRate] != nil, !overrun.isEmpty else { return nil }
        let behind = graph.reachable(from: kept, over: .calls, along: .calls)
        let victims = overrun.filter { behind.contains($0.node) }
        guard let first = victims.first, let load = first.load, let throughput = first.throughput,
            let available = first.available
        else { return nil }
        return Violation(
            """
            while \(name(cache)) is empty, \(name(first.node)) gets \(load.value), and bears \
            \((throughput * available).value)
            """,
            at: .component(cache), severity: .note, notes: load.notes,
            related: victims.map { .component($0.node) },
            help: "fill the cache before it takes traffic, or refuse calls that are too many")
    }
}
