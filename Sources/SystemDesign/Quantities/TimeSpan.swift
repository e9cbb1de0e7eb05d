/// How long something takes, or how old it may be.
public struct TimeSpan: Quantity {
    public static let phrase = "a time"
    public static let units = [
        QuantityUnit("s", 1), QuantityUnit("µs", 1e-6), QuantityUnit("ms", 1e-3), QuantityUnit("min", 60),
        QuantityUnit("h", 3_600), QuantityUnit("day", 86_400), QuantityUnit("week", 7 * 86_400),
        QuantityUnit("year", 365 * 86_400),
    ]

    public let figure: Figure
    public init(unchecked figure: Figure) { self.figure = figure }

    /// A time in seconds.
    public static func seconds(_ value: Double) -> Self { Self(value, "s") }
    /// A time in microseconds.
    public static func microseconds(_ value: Double) -> Self { Self(value, "µs") }
    /// A time in milliseconds.
    public static func milliseconds(_ value: Double) -> Self { Self(value, "ms") }
    /// A time in minutes.
    public static func minutes(_ value: Double) -> Self { Self(value, "min") }
    /// A time in hours.
    public static func hours(_ value: Double) -> Self { Self(value, "h") }
    /// A time in days of 24 hours.
    public static func days(_ value: Double) -> Self { Self(value, "day") }
    /// A time in weeks of 7 days.
    public static func weeks(_ value: Double) -> Self { Self(value, "week") }
    /// A time in years of 365 days.
    public static func years(_ value: Double) -> Self { Self(value, "year") }
}
