/// How large something is, with where the figure comes from.
///
/// ```swift
/// Scale("members", at: "Facebook", count: .billions(2).orMore.source("its report of 2019"))
/// Scale("Raw vectors", size: .terabytes(10.2).derived(from: "10 billion × 256 × 4 B"))
/// ```
public struct Scale: Statement, AnywhereStatement {
    /// What is measured.
    public let name: String
    /// Where it was seen, if it is not this system: a figure to compare with.
    public let place: String?
    /// How many there are.
    public let count: Count?
    /// How often it happens.
    public let rate: Rate?
    /// How much data it is.
    public let size: ByteCount?
    /// How long it takes.
    public let duration: TimeSpan?
    /// Which part of the whole it is.
    public let share: Share?
    /// What it costs.
    public let cost: Money?

    /// States a figure of scale; one of the six says it.
    public init(
        _ name: String, at place: String? = nil, count: Count? = nil, rate: Rate? = nil,
        size: ByteCount? = nil,
        takes duration: TimeSpan? = nil, share: Share? = nil, cost: Money? = nil
    ) {
        self.name = name
        self.place = place
        self.count = count
        self.rate = rate
        self.size = size
        self.duration = duration
        self.share = share
        self.cost = cost
    }
}
