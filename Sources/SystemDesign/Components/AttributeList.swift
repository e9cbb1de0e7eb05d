/// Any attribute, its type aside: what lists, descriptions and checks need to know.
public struct AnyAttribute: Sendable {
    /// The attribute's name in documents.
    public let name: String
    /// What the attribute tells, in a phrase.
    public let meaning: String
    /// The type of its values.
    package let type: any AttributeRepresentable.Type
    let mismatch: @Sendable (AttributeValue) -> String?

    init<Value>(_ attribute: Attribute<Value>) {
        name = attribute.name
        meaning = attribute.meaning
        type = Value.self
        mismatch = { Value($0) == nil ? Value.mismatch($0) : nil }
    }

    /// Every attribute that a component or a flow can have, by name.
    public static let all: [AnyAttribute] = [
        .init(.accelerators), .init(.algorithm), .init(.annotators), .init(.availability), .init(.batchDelay),
        .init(.batchSize), .init(.cache), .init(.cadence), .init(.calls), .init(.candidates),
        .init(.codeSize), .init(.concurrency), .init(.condition), .init(.delay), .init(.delivery),
        .init(.dimensions), .init(.distance), .init(.duration), .init(.entries), .init(.entrySize),
        .init(.freshness), .init(.hitRate), .init(.items), .init(.join), .init(.keeps), .init(.key),
        .init(.latency), .init(.links), .init(.maximumReplicas), .init(.memory), .init(.parameterSize),
        .init(.parameters), .init(.payload), .init(.people), .init(.rate), .init(.recall), .init(.region),
        .init(.replicas), .init(.retention), .init(.retries), .init(.shards), .init(.share), .init(.size),
        .init(.throughput), .init(.tier), .init(.timeToLive), .init(.timeout), .init(.transport),
        .init(.vectors), .init(.window), .init(.writeThroughput),
    ]

    /// The attribute with this name.
    package static func named(_ name: String) -> AnyAttribute? { byName[name] }
    private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })

    /// Those that a component of every kind can have.
    package static let universal: [AnyAttribute] = [.init(.region), .init(.tier)]
    static let namesOfFlows = Set(ofFlows.map(\.name))
    /// Those that a flow can have.
    package static let ofFlows: [AnyAttribute] = [
        .init(.cache), .init(.cadence), .init(.calls), .init(.condition), .init(.delay), .init(.delivery),
        .init(.items), .init(.payload), .init(.rate), .init(.retries), .init(.share), .init(.timeout),
        .init(.transport), .init(.window),
    ]
}

extension Attribute where Value == TimeSpan {
    /// How long a batch waits until it is full, before the time that ``latency`` counts.
    public static var batchDelay: Self { Self("batchDelay", "how long a batch waits to fill") }
    /// How long one run of a job waits for the next.
    public static var cadence: Self { Self("cadence", "time from one run to the next") }
    /// How long after it happened something arrives.
    public static var delay: Self { Self("delay", "how long after it happened something arrives") }
    /// How long one run of a job takes.
    public static var duration: Self { Self("duration", "how long one run takes") }
    /// How old what it serves may be.
    public static var freshness: Self { Self("freshness", "how old its values may be") }
    /// How long one call takes, at the percentile of the path that it is on.
    public static var latency: Self { Self("latency", "time of one call, at the percentile of its path") }
    /// How long data is kept.
    public static var retention: Self { Self("retention", "how long data is kept") }
    /// How long a caller waits before it gives up.
    public static var timeout: Self { Self("timeout", "how long a caller waits before it gives up") }
    /// How long an entry is served before it is looked up anew.
    public static var timeToLive: Self { Self("timeToLive", "how long an entry is served") }
    /// Over how much time events are counted, joined or trained on.
    public static var window: Self { Self("window", "the stretch of time that is looked at") }
}

extension Attribute where Value == Rate {
    /// How much arrives.
    public static var rate: Self { Self("rate", "how many items arrive") }
    /// How much one replica, person or job gets done.
    public static var throughput: Self {
        Self("throughput", "how many items one replica, person or job gets done")
    }
    /// How much is written to one replica, where `throughput` is what it answers.
    public static var writeThroughput: Self { Self("writeThroughput", "how many items one replica takes in") }
}

extension Attribute where Value == ByteCount {
    /// How many bytes one compressed vector takes.
    public static var codeSize: Self { Self("codeSize", "bytes of one compressed vector") }
    /// How many bytes one entry takes.
    public static var entrySize: Self { Self("entrySize", "bytes of one entry") }
    /// How much memory one replica has, or one shard of it.
    public static var memory: Self { Self("memory", "memory of one replica, or of one shard of it") }
    /// How many bytes one parameter takes.
    public static var parameterSize: Self { Self("parameterSize", "bytes of one parameter") }
    /// How many bytes one message has.
    public static var payload: Self { Self("payload", "bytes of one message") }
    /// How much data is held.
    public static var size: Self { Self("size", "how much data is held") }
}

extension Attribute where Value == Count {
    /// How many GPUs or the like are used at a time.
    public static var accelerators: Self { Self("accelerators", "GPUs or the like in use at a time") }
    /// How many people label one item.
    public static var annotators: Self { Self("annotators", "people who label one item") }
    /// How many items go into one call.
    public static var batchSize: Self { Self("batchSize", "the most items in one call") }
    /// How many calls one request makes.
    public static var calls: Self { Self("calls", "calls that one request makes") }
    /// How many candidates one request gets.
    public static var candidates: Self { Self("candidates", "candidates of one request") }
    /// How many calls one replica works on at a time.
    public static var concurrency: Self { Self("concurrency", "calls that one replica works on at a time") }
    /// How many numbers a vector has.
    public static var dimensions: Self { Self("dimensions", "numbers in one vector") }
    /// How many rows, keys or entities are held; for a job, how many one run works on.
    public static var entries: Self {
        Self("entries", "rows, keys or entities held, or worked on in one run")
    }
    /// How many items one call or one run carries.
    public static var items: Self { Self("items", "items that one call or one run carries") }
    /// How many versions are kept.
    public static var keeps: Self { Self("keeps", "versions kept") }
    /// To how many others a graph index links a vector: the M of HNSW.
    public static var links: Self { Self("links", "links of one vector in a graph index") }
    /// The most replicas that it grows to.
    public static var maximumReplicas: Self { Self("maximumReplicas", "the most replicas that it grows to") }
    /// How many parameters the model has.
    public static var parameters: Self { Self("parameters", "parameters of the model") }
    /// How many people there are.
    public static var people: Self { Self("people", "people at work") }
    /// How many copies run at a time.
    public static var replicas: Self { Self("replicas", "copies that run at a time") }
    /// How often a failed call is tried again.
    public static var retries: Self { Self("retries", "times that a failed call is tried again") }
    /// Into how many parts the data is divided.
    public static var shards: Self { Self("shards", "parts that the data is divided into") }
    /// How much depends on it: 1 is most.
    public static var tier: Self { Self("tier", "how much depends on it: 1 is most") }
    /// How many vectors are held.
    public static var vectors: Self { Self("vectors", "vectors held") }
}

extension Attribute where Value == Share {
    /// The part of the time in which it answers.
    public static var availability: Self { Self("availability", "part of the time in which it answers") }
    /// The share of look-ups that find what they look for.
    public static var hitRate: Self { Self("hitRate", "share of look-ups that find an entry") }
    /// The share of the true neighbours that an index finds.
    public static var recall: Self { Self("recall", "share of the true neighbours that it finds") }
    /// The part of the traffic that is taken.
    public static var share: Self { Self("share", "part of the traffic that is taken") }
}

extension Attribute where Value == String {
    /// The method that it runs by: `IVF-PQ`, `GBDT`.
    public static var algorithm: Self { Self("algorithm", "the method that it runs by") }
    /// The id of the cache that saves the call where it has the answer.
    public static var cache: Self { Self("cache", "the cache that answers instead where it can") }
    /// When it happens: `on timeout`.
    public static var condition: Self { Self("condition", "when it happens") }
    /// What an entry is found by: `query hash, model version`.
    public static var key: Self { Self("key", "what an entry is found by") }
    /// Where it runs: `eu-west`.
    public static var region: Self { Self("region", "where it runs") }
}

extension Attribute where Value == Delivery {
    /// How often a message arrives.
    public static var delivery: Self { Self("delivery", "how often a message arrives") }
}

extension Attribute where Value == Distance {
    /// How near two vectors are.
    public static var distance: Self { Self("distance", "how near two vectors are") }
}

extension Attribute where Value == FeatureJoin {
    /// Which values of features are put beside a label.
    public static var join: Self { Self("join", "which values of features are put beside a label") }
}

extension Attribute where Value == Transport {
    /// What carries it.
    public static var transport: Self { Self("transport", "what carries it") }
}
