/// How much data something is, in decimal units: a gigabyte is 10⁹ bytes.
public struct ByteCount: Quantity {
    public static let phrase = "a size"
    public static let units = [
        QuantityUnit("B", 1), QuantityUnit("kB", 1e3), QuantityUnit("MB", 1e6), QuantityUnit("GB", 1e9),
        QuantityUnit("TB", 1e12), QuantityUnit("PB", 1e15),
    ]

    public let figure: Figure
    public init(unchecked figure: Figure) { self.figure = figure }

    /// A size in bytes.
    public static func bytes(_ value: Double, to upper: Double? = nil) -> Self { Self(value, to: upper, "B") }
    /// A size in kilobytes of 1,000 bytes.
    public static func kilobytes(_ value: Double, to upper: Double? = nil) -> Self {
        Self(value, to: upper, "kB")
    }
    /// A size in megabytes of 10⁶ bytes.
    public static func megabytes(_ value: Double, to upper: Double? = nil) -> Self {
        Self(value, to: upper, "MB")
    }
    /// A size in gigabytes of 10⁹ bytes.
    public static func gigabytes(_ value: Double, to upper: Double? = nil) -> Self {
        Self(value, to: upper, "GB")
    }
    /// A size in terabytes of 10¹² bytes.
    public static func terabytes(_ value: Double, to upper: Double? = nil) -> Self {
        Self(value, to: upper, "TB")
    }
    /// A size in petabytes of 10¹⁵ bytes.
    public static func petabytes(_ value: Double, to upper: Double? = nil) -> Self {
        Self(value, to: upper, "PB")
    }
}
