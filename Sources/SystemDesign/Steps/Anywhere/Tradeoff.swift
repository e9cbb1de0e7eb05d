/// Which of two aims wins where they conflict.
///
/// ```swift
/// Tradeoff("recall", over: "latency", because: "a missed match is never found again")
/// ```
public struct Tradeoff: Statement, AnywhereStatement {
    /// The aim that wins.
    public let preferred: String
    /// The aim that gives way.
    public let other: String
    /// Why.
    public let reason: String?

    /// States which aim wins.
    public init(_ preferred: String, over other: String, because reason: String? = nil) {
        self.preferred = preferred
        self.other = other
        self.reason = reason
    }
}
