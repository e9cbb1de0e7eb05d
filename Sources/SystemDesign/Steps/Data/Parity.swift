/// What is computed in the same way in training and in serving, and how one knows.
///
/// ```swift
/// Parity("decoding and resizing", by: "one library on both paths", checkedBy: "10,000 images a night")
/// ```
public struct Parity: Statement, DataStatement, ModelStatement, ServingStatement, MonitoringStatement {
    /// What is computed.
    public let subject: String
    /// How it is kept the same.
    public let means: String
    /// How one knows.
    public let check: String?

    /// States that two paths compute the same.
    public init(_ subject: String, by means: String, checkedBy check: String? = nil) {
        self.subject = subject
        self.means = means
        self.check = check
    }
}
