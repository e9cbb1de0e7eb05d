/// Without whose consent data is not used, and for what.
///
/// ```swift
/// Consent("location history", for: "nearby events", default: "off")
/// ```
public struct Consent: Statement, DataStatement {
    /// Which data.
    public let subject: String
    /// What it is used for.
    public let purpose: String
    /// What holds where nobody was asked.
    public let fallback: String?

    /// States a consent.
    public init(_ subject: String, for purpose: String, default fallback: String? = nil) {
        self.subject = subject
        self.purpose = purpose
        self.fallback = fallback
    }
}
