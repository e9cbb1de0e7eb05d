import SystemDesign

/// The figures that the arithmetic takes where a design says none: the customs of the trade, which a team may change.
public struct Conventions: Hashable, Sendable {
    /// How busy a replica may be at peak, so that the wait stays short.
    public var utilisation = 0.7
    /// How many replicas more there are than are needed, so that one may fail.
    public var spareReplicas = 1.0
    /// How many bytes a number of a vector takes: those of single precision.
    public var bytesOfNumber = 4.0
    /// To how many others a graph index links a vector, where only its name is said: the usual least and most.
    public var links = 16.0...64.0
    /// How many bytes a parameter takes: from those of 8 bits to those of half precision.
    public var bytesOfParameter = 1.0...2.0
    /// How far two figures may be apart that mean the same, as a part of the larger one.
    public var discrepancy = 0.1
    /// How many times the mean time the slowest calls take at most.
    public var tail = 10.0

    /// The usual figures.
    public init() {}
}
