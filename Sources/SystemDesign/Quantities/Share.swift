/// A part of a whole: a share of traffic, a hit rate, an availability.
public struct Share: Quantity {
    public static let phrase = "a share"
    public static let units = [
        QuantityUnit("of 1", 1), QuantityUnit("%", 0.01),
    ]

    public let figure: Figure
    public init(unchecked figure: Figure) { self.figure = figure }

    /// A share as a part of one: 0.2 is a fifth.
    public static func fraction(_ value: Double, to upper: Double? = nil) -> Self {
        Self(value, to: upper, "of 1")
    }
    /// A share in percent.
    public static func percent(_ value: Double, to upper: Double? = nil) -> Self {
        Self(value, to: upper, "%")
    }
}
