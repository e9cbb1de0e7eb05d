/// What the design takes for granted without having checked.
///
/// ```swift
/// Assumption("a click within 30 minutes is the ad's doing")
/// ```
public struct Assumption: Statement, AnywhereStatement {
    /// What is taken for granted.
    public let text: String
    /// Why that seems safe.
    public let reason: String?

    /// States an assumption.
    public init(_ text: String, because reason: String? = nil) {
        self.text = text
        self.reason = reason
    }
}
