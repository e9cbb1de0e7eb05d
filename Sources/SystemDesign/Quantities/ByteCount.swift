/// How much data something is, in decimal units: a gigabyte is 10⁹ bytes.
public typealias ByteCount = Quantity<Information>

/// The kind of quantity that is measured in bytes.
public enum Information: QuantityKind {
    public static let phrase = "a size"
    public static let units = [byte, kilobyte, megabyte, gigabyte, terabyte, petabyte]

    static let byte = QuantityUnit("B", 1)
    static let kilobyte = QuantityUnit("kB", 1e3)
    static let megabyte = QuantityUnit("MB", 1e6)
    static let gigabyte = QuantityUnit("GB", 1e9)
    static let terabyte = QuantityUnit("TB", 1e12)
    static let petabyte = QuantityUnit("PB", 1e15)
}

extension Quantity where Kind == Information {
    /// A size in bytes.
    public static func bytes(_ value: Double) -> Self { Self(value, Information.byte) }
    /// A size in kilobytes of 1,000 bytes.
    public static func kilobytes(_ value: Double) -> Self { Self(value, Information.kilobyte) }
    /// A size in megabytes of 10⁶ bytes.
    public static func megabytes(_ value: Double) -> Self { Self(value, Information.megabyte) }
    /// A size in gigabytes of 10⁹ bytes.
    public static func gigabytes(_ value: Double) -> Self { Self(value, Information.gigabyte) }
    /// A size in terabytes of 10¹² bytes.
    public static func terabytes(_ value: Double) -> Self { Self(value, Information.terabyte) }
    /// A size in petabytes of 10¹⁵ bytes.
    public static func petabytes(_ value: Double) -> Self { Self(value, Information.petabyte) }
}
