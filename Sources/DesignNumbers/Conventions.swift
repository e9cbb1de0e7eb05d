import SystemDesign

/// The figures that the arithmetic takes where a design says none: the customs of the trade, which a team may change.
public struct Conventions: Hashable, Sendable {
    /// How busy a replica may be at peak, so that the wait stays short.
    public var utilisation = 0.7
    /// How many replicas more there are than are needed, so that one may fail.
    public var spareReplicas = 1.0

    /// The usual figures.
    public init() {}
}
