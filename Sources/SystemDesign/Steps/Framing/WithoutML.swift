/// What could be done without machine learning, and why that is not enough.
///
/// ```swift
/// WithoutML("a list of banned words", insufficient: "evaded within hours")
/// ```
public struct WithoutML: Statement, FramingStatement {
    /// What could be done.
    public let text: String
    /// Why that is not enough.
    public let reason: String

    /// States what could be done without machine learning.
    public init(_ text: String, insufficient reason: String) {
        self.text = text
        self.reason = reason
    }
}
