import DesignNumbers

/// The numbers that rules compare with, which a team may set to its own.
public struct Thresholds: Hashable, Sendable {
    private var values: [String: Double] = [:]

    /// The usual numbers.
    public init() {}

    /// A number that rules compare with.
    public struct Key: Hashable, Sendable {
        /// What it is called in configurations.
        public let name: String
        /// What it is where nothing is said.
        public let standard: Double
        /// What it is for.
        public let meaning: String
    }

    /// What a number is.
    public subscript(key: Key) -> Double {
        get { values[key.name] ?? key.standard }
        set { values[key.name] = newValue }
    }

    /// These numbers, and others where these are the usual ones.
    func over(_ weaker: Self) -> Self {
        var copy = self
        copy.values.merge(weaker.values) { own, _ in own }
        return copy
    }

    /// Every number that can be set.
    public static let all: [Key] = [
        .coldStart,
        .discrepancy,
        .fanOut,
        .freshnessSlack,
        .highAvailability,
        .highUtilisation,
        .imbalance,
        .longWait,
        .rarePositives,
        .shortDelay,
        .spareReplicas,
        .storeFill,
        .tail,
        .utilisation,
        .wholeCorpus,
    ]

    /// The customs that the arithmetic goes by.
    public var conventions: Conventions {
        var conventions = Conventions()
        conventions.utilisation = self[.utilisation]
        conventions.spareReplicas = self[.spareReplicas]
        conventions.discrepancy = self[.discrepancy]
        conventions.tail = self[.tail]
        return conventions
    }
}

extension Thresholds.Key {
    /// From how many seconds on a path may wait for a scan.
    public static let longWait = Self(
        name: "longWait", standard: 5,
        meaning: "the seconds from which a path's limit leaves time to scan a lake or a warehouse")
    /// Below which share of positives accuracy says nothing.
    public static let rarePositives = Self(
        name: "rarePositives", standard: 0.1,
        meaning: "the share of positives below which accuracy and ROC-AUC alone say too little")
    /// Below which share of positives a design says what is done about it.
    public static let imbalance = Self(
        name: "imbalance", standard: 0.05,
        meaning: "the share of positives below which training needs a remedy for imbalance")
    /// How many times the age that is allowed schedules may come to that are out of step.
    public static let freshnessSlack = Self(
        name: "freshnessSlack", standard: 1.5,
        meaning: "how many times its freshness data may be old when schedules are out of step")
    /// From how many seconds on a label is late.
    public static let shortDelay = Self(
        name: "shortDelay", standard: 3_600,
        meaning: "the seconds that a label may take without anything that says how long it is waited for")
    /// How busy replicas may be.
    public static let utilisation = Self(
        name: "utilisation", standard: Conventions().utilisation,
        meaning: "the share of its throughput that a replica is planned to be busy with at peak")
    /// How many replicas may fail.
    public static let spareReplicas = Self(
        name: "spareReplicas", standard: Conventions().spareReplicas,
        meaning: "the replicas that may fail at peak without the rest being overloaded")
    /// Above which utilisation replicas are too busy.
    public static let highUtilisation = Self(
        name: "highUtilisation", standard: 0.8,
        meaning: "the share of its throughput above which a replica is too busy at peak")
    /// From which promise on one replica is too few.
    public static let highAvailability = Self(
        name: "highAvailability", standard: 0.999,
        meaning: "the promised availability from which on one replica is too few")
    /// How many answers in parallel make their tail a matter of every request.
    public static let fanOut = Self(
        name: "fanOut", standard: 10,
        meaning: "the answers that a request waits for at a time, from which on the slowest of them counts")
    /// From how many items on a ranker is taken to score everything.
    public static let wholeCorpus = Self(
        name: "wholeCorpus", standard: 10_000,
        meaning: "the items above which a heavy ranker needs something cheaper before it")
    /// How many seconds a path needs to bear a replica that has yet to start.
    public static let coldStart = Self(
        name: "coldStart", standard: 30,
        meaning: "the seconds from which a path's limit leaves time to start a replica")
    /// How full a store in memory may be.
    public static let storeFill = Self(
        name: "storeFill", standard: 0.8,
        meaning: "the share of its memory that a store's entries may take")
    /// How far figures may be apart that mean the same.
    public static let discrepancy = Self(
        name: "discrepancy", standard: Conventions().discrepancy,
        meaning: "the part by which two figures may differ that mean the same")
    /// How much slower the slowest calls may be.
    public static let tail = Self(
        name: "tail", standard: Conventions().tail,
        meaning: "how many times the mean time a latency at a high percentile is at most")
}
