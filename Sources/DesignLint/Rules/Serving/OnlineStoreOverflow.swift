import DesignNumbers
import SystemDesign

extension Rule {
    static let onlineStoreOverflow = Rule(
        "SRV606", "online-store-overflow", .error, "Give an online store memory for all that it holds",
        detects: """
            An online feature store or a key-value store whose entries come to more than its memory, shards counted \
            (an error), or nearly fill it (a warning; `storeFill`, 80 % where nothing else is said).
            """,
        why: """
            A store that is full forgets entries, and a forgotten feature looks to the model like one that was never \
            there.
            """,
        fix: "hold fewer or smaller entries, let them expire, or add memory or shards",
        source: "Feast, on online stores, which keep the latest value of each entity; arithmetic",
        fails: """
            let features = FeatureStore(
                .online, entries: .millions(100), entrySize: .bytes(1_600), memory: .gigabytes(16), shards: 8,
                replicas: 3)
            """,
        passes: [
            .when(
                "there is room, and some to spare",
                """
                let features = FeatureStore(
                    .online, entries: .millions(100), entrySize: .bytes(1_600), memory: .gigabytes(32), shards: 8,
                    replicas: 3)
                """),
            .when(
                "entries expire, so that they aren't all there at a time",
                """
                let features = FeatureStore(
                    .online, timeToLive: .days(7), entries: .millions(100), entrySize: .bytes(1_600),
                    memory: .gigabytes(16), shards: 8)
                """),
            .when(
                "it is a cache, which forgets by design",
                """
                let cache = Cache(entries: .millions(100), entrySize: .bytes(1_600), memory: .gigabytes(16))
                """),
            .when(
                "the database reads from disk what isn't in memory",
                """
                let orders = Database(
                    .operational, entries: .millions(100), entrySize: .bytes(1_600), memory: .gigabytes(16))
                """),
            .when(
                "its memory, its entries or their size isn't said",
                """
                let features = FeatureStore(.online, entries: .millions(100), memory: .gigabytes(16))
                let lists = Database(.keyValue, entries: .millions(100), entrySize: .bytes(1_600))
                """),
        ]
    ) { design in
        design.numbers.stores.compactMap { store in
            guard let fill = store.fill, let data = store.data, let memory = store.memory else { return nil }
            let verdict = data.verdict(atMost: memory)
            guard verdict != .holds || fill.upper > design.thresholds[.storeFill] else { return nil }
            let message =
                verdict == .fails
                ? "\(design.name(store.node)) holds \(data.value), and has memory for \(memory.value)"
                : """
                \(design.name(store.node)) holds \(data.value), which is \(fill.value) of its memory of \
                \(memory.value)
                """
            return Violation(
                message, at: .component(store.node), severity: verdict.severity ?? .warning,
                notes: data.notes + fill.notes + (store.copies?.notes ?? []))
        }
    }
}
