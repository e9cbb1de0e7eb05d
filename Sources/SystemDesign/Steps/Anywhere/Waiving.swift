/// An item of the checklist that the design leaves out on purpose, and why.
///
/// ```swift
/// Waiving(.incidentHandling, because: "the platform team answers for it")
/// ```
public struct Waiving: Statement, AnywhereStatement {
    /// The item.
    public let item: ItemName
    /// Why it may be left out.
    public let reason: String
    /// The day after which to look again: `2027-03-31`.
    public let until: String?
    /// Where it is tracked.
    public let ticket: String?

    /// Leaves an item out.
    public init(
        _ item: ItemName, because reason: String, until: String? = nil, ticket: String? = nil
    ) {
        self.item = item
        self.reason = reason
        self.until = until
        self.ticket = ticket
    }
}
