/// An amount of money.
///
/// Amounts in different currencies aren't converted: rates change, and a design shouldn't.
public struct Money: Quantity {
    public static let phrase = "an amount of money"
    public static let units = [
        QuantityUnit("USD", 1), QuantityUnit("EUR", 1), QuantityUnit("GBP", 1), QuantityUnit("JPY", 1),
    ]

    public let figure: Figure
    public init(unchecked figure: Figure) { self.figure = figure }

    /// An amount in US dollars.
    public static func dollars(_ value: Double, to upper: Double? = nil) -> Self {
        Self(value, to: upper, "USD")
    }
    /// An amount in euros.
    public static func euros(_ value: Double, to upper: Double? = nil) -> Self {
        Self(value, to: upper, "EUR")
    }
    /// An amount in pounds sterling.
    public static func pounds(_ value: Double, to upper: Double? = nil) -> Self {
        Self(value, to: upper, "GBP")
    }
    /// An amount in Japanese yen.
    public static func yen(_ value: Double, to upper: Double? = nil) -> Self { Self(value, to: upper, "JPY") }
}
