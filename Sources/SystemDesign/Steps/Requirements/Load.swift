/// How much traffic there is.
///
/// ```swift
/// Load("photo searches", at: gateway, average: .perSecond(2_000), peak: .perSecond(8_000))
/// ```
public struct Load: Statement, RequirementsStatement {
    /// What arrives.
    public let name: String
    /// Where it arrives.
    public let component: String?
    /// How much on average.
    public let average: Rate?
    /// How many times the average there is at the busiest time.
    public let peakFactor: Count?
    /// How much at the busiest time.
    public let peak: Rate?
    /// How many bytes each has.
    public let payload: ByteCount?

    /// States a load.
    public init(
        _ name: String, at component: (any Component)? = nil, average: Rate? = nil,
        peakFactor: Count? = nil, peak: Rate? = nil, payload: ByteCount? = nil
    ) {
        self.name = name
        self.component = component?.id
        self.average = average
        self.peakFactor = peakFactor
        self.peak = peak
        self.payload = payload
    }

    public var references: [String] { [component].compactMap(\.self) }
}
