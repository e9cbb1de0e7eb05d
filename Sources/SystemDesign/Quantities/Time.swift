/// How long something takes, or how old it may be.
public typealias TimeSpan = Quantity<Time>

/// The kind of quantity that is measured in seconds.
public enum Time: QuantityKind {
    public static let phrase = "a time"
    public static let units = [second, microsecond, millisecond, minute, hour, day, week, year]

    static let second = QuantityUnit("s", 1)
    static let microsecond = QuantityUnit("µs", 1e-6)
    static let millisecond = QuantityUnit("ms", 1e-3)
    static let minute = QuantityUnit("min", 60)
    static let hour = QuantityUnit("h", 3_600)
    static let day = QuantityUnit("day", 86_400)
    static let week = QuantityUnit("week", 7 * 86_400)
    static let year = QuantityUnit("year", 365 * 86_400)
}

extension Quantity where Kind == Time {
    /// A time in microseconds.
    public static func microseconds(_ value: Double) -> Self { Self(value, Time.microsecond) }
    /// A time in milliseconds.
    public static func milliseconds(_ value: Double) -> Self { Self(value, Time.millisecond) }
    /// A time in seconds.
    public static func seconds(_ value: Double) -> Self { Self(value, Time.second) }
    /// A time in minutes.
    public static func minutes(_ value: Double) -> Self { Self(value, Time.minute) }
    /// A time in hours.
    public static func hours(_ value: Double) -> Self { Self(value, Time.hour) }
    /// A time in days of 24 hours.
    public static func days(_ value: Double) -> Self { Self(value, Time.day) }
    /// A time in weeks of 7 days.
    public static func weeks(_ value: Double) -> Self { Self(value, Time.week) }
    /// A time in years of 365 days.
    public static func years(_ value: Double) -> Self { Self(value, Time.year) }
}
