/// What protects people or the system from a danger.
///
/// ```swift
/// Safeguard("strip EXIF data", against: "showing where a photo was taken")
/// ```
public struct Safeguard: Statement, AnywhereStatement {
    /// What is done.
    public let text: String
    /// What it protects from.
    public let danger: String

    /// States a safeguard.
    public init(_ text: String, against danger: String) {
        self.text = text
        self.danger = danger
    }
}
