/// How long something takes, or how old it may be.
public struct TimeSpan: Quantity {
    public static let phrase = "a time"
    public static let units = [
        QuantityUnit("s", 1), QuantityUnit("µs", 1e-6), QuantityUnit("ms", 1e-3), QuantityUnit("min", 60),
        QuantityUnit("h", 3_600), QuantityUnit("day", 86_400), QuantityUnit("week", 7 * 86_400),
        QuantityUnit("month", 30 * 86_400),
        QuantityUnit("year", 365 * 86_400),
    ]

    public let figure: Figure
    public init(unchecked figure: Figure) { self.figure = figure }

    /// A time in seconds.
    public static func seconds(_ value: Double, to upper: Double? = nil) -> Self {
        Self(value, to: upper, "s")
    }
    /// A time in microseconds.
    public static func microseconds(_ value: Double, to upper: Double? = nil) -> Self {
        Self(value, to: upper, "µs")
    }
    /// A time in milliseconds.
    public static func milliseconds(_ value: Double, to upper: Double? = nil) -> Self {
        Self(value, to: upper, "ms")
    }
    /// A time in minutes.
    public static func minutes(_ value: Double, to upper: Double? = nil) -> Self {
        Self(value, to: upper, "min")
    }
    /// A time in hours.
    public static func hours(_ value: Double, to upper: Double? = nil) -> Self { Self(value, to: upper, "h") }
    /// A time in days of 24 hours.
    public static func days(_ value: Double, to upper: Double? = nil) -> Self {
        Self(value, to: upper, "day")
    }
    /// A time in weeks of 7 days.
    public static func weeks(_ value: Double, to upper: Double? = nil) -> Self {
        Self(value, to: upper, "week")
    }
    /// A time in months of 30 days.
    public static func months(_ value: Double, to upper: Double? = nil) -> Self {
        Self(value, to: upper, "month")
    }
    /// A time in years of 365 days.
    public static func years(_ value: Double, to upper: Double? = nil) -> Self {
        Self(value, to: upper, "year")
    }
}
