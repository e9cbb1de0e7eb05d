/// How often something happens.
public struct Rate: Quantity {
    public static let phrase = "a rate"
    public static let units = [
        QuantityUnit("/s", 1), QuantityUnit("/min", 1.0 / 60), QuantityUnit("/h", 1.0 / 3_600),
        QuantityUnit("/day", 1.0 / 86_400), QuantityUnit("/week", 1.0 / (7 * 86_400)),
        QuantityUnit("/month", 1.0 / (30 * 86_400)),
    ]

    public let figure: Figure
    public init(unchecked figure: Figure) { self.figure = figure }

    /// So many a second.
    public static func perSecond(_ value: Double, to upper: Double? = nil) -> Self {
        Self(value, to: upper, "/s")
    }
    /// So many a minute.
    public static func perMinute(_ value: Double, to upper: Double? = nil) -> Self {
        Self(value, to: upper, "/min")
    }
    /// So many an hour.
    public static func perHour(_ value: Double, to upper: Double? = nil) -> Self {
        Self(value, to: upper, "/h")
    }
    /// So many a day of 24 hours.
    public static func perDay(_ value: Double, to upper: Double? = nil) -> Self {
        Self(value, to: upper, "/day")
    }
    /// So many a week.
    public static func perWeek(_ value: Double, to upper: Double? = nil) -> Self {
        Self(value, to: upper, "/week")
    }
    /// So many a month of 30 days.
    public static func perMonth(_ value: Double, to upper: Double? = nil) -> Self {
        Self(value, to: upper, "/month")
    }
}
