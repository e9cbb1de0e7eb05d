/// A part of a whole: a share of traffic, a hit rate, an availability.
public typealias Share = Quantity<Ratio>

/// The kind of quantity that is a part of one.
public enum Ratio: QuantityKind {
    public static let phrase = "a share"
    public static let units = [fraction, percent]

    static let fraction = QuantityUnit("of 1", 1)
    static let percent = QuantityUnit("%", 0.01)
}

extension Quantity where Kind == Ratio {
    /// A share in percent.
    public static func percent(_ value: Double) -> Self { Self(value, Ratio.percent) }
    /// A share as a part of one: 0.2 is a fifth.
    public static func fraction(_ value: Double) -> Self { Self(value, Ratio.fraction) }
}
