import SystemDesign

/// How much data flows in a time.
public struct DataRate: Quantity {
    public static let phrase = "a rate of data"
    public static let units = [
        QuantityUnit("B/s", 1), QuantityUnit("kB/s", 1e3), QuantityUnit("MB/s", 1e6),
        QuantityUnit("GB/s", 1e9),
        QuantityUnit("TB/s", 1e12), QuantityUnit("PB/s", 1e15),
    ]

    public let figure: Figure
    public init(unchecked figure: Figure) { self.figure = figure }
}
