/// How many: vectors, replicas, users. A whole number can be written as it is.
///
/// ```swift
/// let replicas: Count = 3
/// let catalogue: Count = .billions(10).assumed
/// ```
public typealias Count = Quantity<Cardinality>

/// The kind of quantity that is a plain number of things.
public enum Cardinality: QuantityKind {
    public static let phrase = "a count"
    public static let units = [one, thousand, million, billion, trillion]

    static let one = QuantityUnit("", 1)
    static let thousand = QuantityUnit("thousand", 1e3)
    static let million = QuantityUnit("million", 1e6)
    static let billion = QuantityUnit("billion", 1e9)
    static let trillion = QuantityUnit("trillion", 1e12)
}

extension Quantity where Kind == Cardinality {
    /// A plain number, where one is to say where it comes from: `.count(64).assumed`.
    public static func count(_ value: Double) -> Self { Self(value, Cardinality.one) }
    /// A number of thousands (10³).
    public static func thousands(_ value: Double) -> Self { Self(value, Cardinality.thousand) }
    /// A number of millions (10⁶).
    public static func millions(_ value: Double) -> Self { Self(value, Cardinality.million) }
    /// A number of billions (10⁹).
    public static func billions(_ value: Double) -> Self { Self(value, Cardinality.billion) }
    /// A number of trillions (10¹²).
    public static func trillions(_ value: Double) -> Self { Self(value, Cardinality.trillion) }
}

extension Quantity: ExpressibleByIntegerLiteral where Kind == Cardinality {
    public init(integerLiteral value: Int) { self = .count(Double(value)) }
}
