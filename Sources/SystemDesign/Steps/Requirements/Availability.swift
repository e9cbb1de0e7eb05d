/// In how many cases there must be an answer.
///
/// ```swift
/// Availability(atLeast: .percent(99.9), of: "photo search")
/// ```
public struct Availability: Statement, RequirementsStatement {
    /// The least that is allowed.
    public let share: Share
    /// Of what, where it isn't the whole system.
    public let subject: String?

    /// States the availability that is promised.
    public init(atLeast share: Share, of subject: String? = nil) {
        self.share = share
        self.subject = subject
    }
}
