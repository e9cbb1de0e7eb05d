/// Any attribute, its type aside: what lists, descriptions and checks need to know.
public struct AnyAttribute: Sendable {
    /// The attribute's name in documents.
    public let name: String
    /// What the attribute tells, in a phrase.
    public let meaning: String
    let mismatch: @Sendable (AttributeValue) -> String?

    init<Value>(_ attribute: Attribute<Value>) {
        name = attribute.name
        meaning = attribute.meaning
        mismatch = { Value($0) == nil ? Value.mismatch($0) : nil }
    }

    /// Every attribute that a component can have, by name.
    public static let all: [AnyAttribute] = [
        .init(.accelerators), .init(.algorithm), .init(.batchSize), .init(.cadence), .init(.codeSize),
        .init(.dimensions), .init(.duration), .init(.freshness), .init(.hitRate), .init(.keeps),
        .init(.latency),
        .init(.rate), .init(.replicas), .init(.retention), .init(.shards), .init(.size), .init(.throughput),
        .init(.timeToLive), .init(.vectors),
    ]
}

extension Attribute where Value == TimeSpan {
    /// How long one run of a job waits for the next.
    public static var cadence: Self { Self("cadence", "time from one run to the next") }
    /// How long one run of a job takes.
    public static var duration: Self { Self("duration", "how long one run takes") }
    /// How old what it serves may be.
    public static var freshness: Self { Self("freshness", "how old its values may be") }
    /// How long one call takes, at the percentile of the path that it is on.
    public static var latency: Self { Self("latency", "time of one call, at the percentile of its path") }
    /// How long data is kept.
    public static var retention: Self { Self("retention", "how long data is kept") }
    /// How long an entry is served before it is looked up anew.
    public static var timeToLive: Self { Self("timeToLive", "how long an entry is served") }
}

extension Attribute where Value == Rate {
    /// How much arrives.
    public static var rate: Self { Self("rate", "how many items arrive") }
    /// How much one replica, or the whole job, gets done.
    public static var throughput: Self { Self("throughput", "how many items one replica or job gets done") }
}

extension Attribute where Value == ByteCount {
    /// How many bytes one compressed vector takes.
    public static var codeSize: Self { Self("codeSize", "bytes of one compressed vector") }
    /// How much data is held.
    public static var size: Self { Self("size", "how much data is held") }
}

extension Attribute where Value == Count {
    /// How many GPUs or the like are used at a time.
    public static var accelerators: Self { Self("accelerators", "GPUs or the like in use at a time") }
    /// How many items go into one call.
    public static var batchSize: Self { Self("batchSize", "the most items in one call") }
    /// How many numbers a vector has.
    public static var dimensions: Self { Self("dimensions", "numbers in one vector") }
    /// How many versions are kept.
    public static var keeps: Self { Self("keeps", "versions kept") }
    /// How many copies run at a time.
    public static var replicas: Self { Self("replicas", "copies that run at a time") }
    /// Into how many parts the data is divided.
    public static var shards: Self { Self("shards", "parts that the data is divided into") }
    /// How many vectors are held.
    public static var vectors: Self { Self("vectors", "vectors held") }
}

extension Attribute where Value == Share {
    /// The share of look-ups that find what they look for.
    public static var hitRate: Self { Self("hitRate", "share of look-ups that find an entry") }
}

extension Attribute where Value == String {
    /// The method that it runs by: `IVF-PQ`, `GBDT`.
    public static var algorithm: Self { Self("algorithm", "the method that it runs by") }
}
