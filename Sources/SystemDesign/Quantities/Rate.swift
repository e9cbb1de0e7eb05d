/// How often something happens.
public typealias Rate = Quantity<Frequency>

/// The kind of quantity that is counted per second.
public enum Frequency: QuantityKind {
    public static let phrase = "a rate"
    public static let units = [perSecond, perMinute, perHour, perDay, perMonth]

    static let perSecond = QuantityUnit("/s", 1)
    static let perMinute = QuantityUnit("/min", 1.0 / 60)
    static let perHour = QuantityUnit("/h", 1.0 / 3_600)
    static let perDay = QuantityUnit("/day", 1.0 / 86_400)
    static let perMonth = QuantityUnit("/month", 1.0 / (30 * 86_400))
}

extension Quantity where Kind == Frequency {
    /// So many a second.
    public static func perSecond(_ value: Double) -> Self { Self(value, Frequency.perSecond) }
    /// So many a minute.
    public static func perMinute(_ value: Double) -> Self { Self(value, Frequency.perMinute) }
    /// So many an hour.
    public static func perHour(_ value: Double) -> Self { Self(value, Frequency.perHour) }
    /// So many a day of 24 hours.
    public static func perDay(_ value: Double) -> Self { Self(value, Frequency.perDay) }
    /// So many a month of 30 days.
    public static func perMonth(_ value: Double) -> Self { Self(value, Frequency.perMonth) }
}
