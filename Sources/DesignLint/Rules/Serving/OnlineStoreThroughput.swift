import DesignGraph
import DesignNumbers
import SystemDesign

extension Rule {
    static let onlineStoreThroughput = Rule(
        "SRV607", "online-store-throughput", .error, "Let a store answer every read and take in every write",
        detects: """
            A database, a feature store or a cache that gets more reads at peak, look-ups times what each asks for, \
            than its replicas answer; more writes by events than it takes in; and a job that takes longer to write to \
            it than until its next run.
            """,
        why: """
            A ranker of 500 candidates reads 501 entries for one request. And what is never written to the end is \
            always old.
            """,
        fix: """
            read several values by one key, keep what every request reads in the ranker, add replicas, or write only \
            what has changed
            """,
        source: "Feast, on the performance of online stores: a read for each entity and feature view",
        fails: """
            let app = Client(rate: .perSecond(4_000))
            let ranker = Ranker(.heavy)
            let features = FeatureStore(.online, throughput: .perSecond(1_000_000), replicas: 3)
            var serving: Serving {
                app --> ranker -- .lookup("user and 500 items", calls: 3, items: 501) --> features
            }
            """,
        passes: [
            .when(
                "one call brings all values of an entity",
                """
                let app = Client(rate: .perSecond(4_000))
                let ranker = Ranker(.heavy)
                let features = FeatureStore(.online, throughput: .perSecond(1_000_000), replicas: 3)
                var serving: Serving {
                    app --> ranker -- .lookup("user and 500 items", items: 501) --> features
                }
                """),
            .when(
                "a job has written all before it runs again",
                """
                let job = FeaturePipeline(.batch, every: .days(1))
                let features = FeatureStore(.online, writeThroughput: .perSecond(20_000))
                var data: DataPreparation { job -- .materialize(items: .millions(100)) --> features }
                """),
            .when(
                "nothing tells how many replicas there are, or how much is written at a time",
                """
                let app = Client(rate: .perSecond(4_000))
                let job = FeaturePipeline(.batch, every: .minutes(10))
                let features = FeatureStore(
                    .online, throughput: .perSecond(1_000), writeThroughput: .perSecond(20_000),
                    entries: .millions(100))
                var data: DataPreparation { job --> features }
                var serving: Serving { app -- .lookup("features") --> features }
                """),
            .when(
                "a cache answers instead",
                """
                let app = Client(rate: .perSecond(4_000))
                let ranker = Ranker(.heavy)
                let vectors = Cache(hitRate: .percent(90))
                let features = FeatureStore(.online, throughput: .perSecond(1_000), replicas: 2)
                var serving: Serving {
                    app --> ranker -- .lookup("vector", unlessIn: vectors) --> features
                    ranker --> vectors
                }
                """),
        ]
    ) { design in
        design.numbers.stores.flatMap { store in
            var violations: [Violation] = []
            if let reads = store.reads, let limit = store.readLimit,
                let severity = store.readVerdict?.severity
            {
                violations.append(
                    Violation(
                        """
                        \(design.name(store.node)) gets reads of \(reads.value) at peak, and answers \(limit.value)
                        """,
                        at: .component(store.node), severity: severity, notes: reads.notes + limit.notes))
            }
            if let writes = store.writes, let limit = store.writeLimit,
                let severity = store.writeVerdict?.severity
            {
                violations.append(
                    Violation(
                        "\(design.name(store.node)) gets writes of \(writes.value), and takes in \(limit.value)",
                        at: .component(store.node), severity: severity, notes: writes.notes))
            }
            return violations
                + store.runs.compactMap { run in
                    guard let interval = run.interval, let severity = run.verdict?.severity else {
                        return nil
                    }
                    let job = design.graph.ends(of: run.flow).from
                    let may = severity == .warning ? "may write" : "writes"
                    return Violation(
                        """
                        \(design.name(job)) \(may) to \(design.name(store.node)) for \(run.time.value), and does so \
                        every \(interval.value)
                        """,
                        at: .flow(run.flow), severity: severity, notes: run.time.notes,
                        related: [.component(store.node)])
                }
        }
    }
}
