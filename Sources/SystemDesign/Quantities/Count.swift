/// How many: vectors, replicas, users. A whole number can be written as it is.
///
/// ```swift
/// let replicas: Count = 3
/// let catalogue: Count = .billions(10).assumed
/// ```
public struct Count: Quantity {
    public static let phrase = "a count"
    public static let units = [
        QuantityUnit("", 1), QuantityUnit("thousand", 1e3), QuantityUnit("million", 1e6),
        QuantityUnit("billion", 1e9), QuantityUnit("trillion", 1e12),
    ]

    public let figure: Figure
    public init(unchecked figure: Figure) { self.figure = figure }

    /// A plain number, where one is to say where it comes from: `.count(64).assumed`.
    public static func count(_ value: Double, to upper: Double? = nil) -> Self { Self(value, to: upper, "") }
    /// A number of thousands (10³).
    public static func thousands(_ value: Double, to upper: Double? = nil) -> Self {
        Self(value, to: upper, "thousand")
    }
    /// A number of millions (10⁶).
    public static func millions(_ value: Double, to upper: Double? = nil) -> Self {
        Self(value, to: upper, "million")
    }
    /// A number of billions (10⁹).
    public static func billions(_ value: Double, to upper: Double? = nil) -> Self {
        Self(value, to: upper, "billion")
    }
    /// A number of trillions (10¹²).
    public static func trillions(_ value: Double, to upper: Double? = nil) -> Self {
        Self(value, to: upper, "trillion")
    }
}

extension Count: ExpressibleByIntegerLiteral {
    public init(integerLiteral value: Int) { self = .count(Double(value)) }
}
