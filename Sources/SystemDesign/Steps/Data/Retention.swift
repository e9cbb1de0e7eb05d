/// How long data about people is kept.
///
/// ```swift
/// Retention(of: "query photos", for: .hours(24), unless: "the user opts in")
/// ```
public struct Retention: Statement, DataStatement {
    /// What is kept.
    public let subject: String
    /// How long; none where somebody else decides.
    public let duration: TimeSpan?
    /// When it may be longer.
    public let exception: String?
    /// Who decides, where it is not the design.
    public let authority: String?

    /// States a retention.
    public init(
        of subject: String, for duration: TimeSpan? = nil, unless exception: String? = nil,
        setBy authority: String? = nil
    ) {
        self.subject = subject
        self.duration = duration
        self.exception = exception
        self.authority = authority
    }
}
