/// What something costs, and per what.
///
/// ```swift
/// Cost("inference", .dollars(0.40).assumed, per: .thousandRequests, of: encoder)
/// ```
public struct Cost: Statement, AnywhereStatement {
    /// What is paid for.
    public let name: String
    /// How much it is.
    public let amount: Money
    /// For how much of it.
    public let basis: CostBasis
    /// Where it arises.
    public let component: String?

    /// States a cost.
    public init(_ name: String, _ amount: Money, per basis: CostBasis, of component: (any Component)? = nil) {
        self.name = name
        self.amount = amount
        self.basis = basis
        self.component = component?.id
    }

    public var references: [String] { [component].compactMap(\.self) }
}

/// What a cost is paid for.
public enum CostBasis: String, Hashable, Codable, Sendable, CaseIterable {
    /// One request.
    case request
    /// 1,000 requests.
    case thousandRequests
    /// One item.
    case item
    /// One run of a job.
    case run
    /// An hour.
    case hour
    /// A day.
    case day
    /// A month.
    case month
    /// A year.
    case year
    /// Once and for all.
    case once
}
