/// Another way to solve the problem, and why it isn't taken.
///
/// ```swift
/// Alternative("hand-made descriptors", rejected: "blind to meaning")
/// ```
public struct Alternative: Statement, FramingStatement {
    /// The other way.
    public let text: String
    /// Why it isn't taken.
    public let reason: String

    /// States a rejected alternative.
    public init(_ text: String, rejected reason: String) {
        self.text = text
        self.reason = reason
    }
}
