/// A choice between options, with the reason.
///
/// ```swift
/// Decision("IVF-PQ", for: "nearest neighbours", because: "least memory", over: ["HNSW": "needs far more memory"])
/// ```
public struct Decision: Statement, AnywhereStatement {
    /// What was chosen.
    public let choice: String
    /// What it was chosen for.
    public let subject: String
    /// Why.
    public let reason: String
    /// What wasn't, and why not.
    public let rejected: [RejectedOption]

    /// States a decision.
    public init(
        _ choice: String, for subject: String, because reason: String,
        over rejected: KeyValuePairs<String, String> = [:]
    ) {
        self.choice = choice
        self.subject = subject
        self.reason = reason
        self.rejected = rejected.map { RejectedOption(name: $0.key, reason: $0.value) }
    }
}

/// An option that was not taken.
public struct RejectedOption: Hashable, Codable, Sendable {
    /// What it is.
    public let name: String
    /// Why it wasn't taken.
    public let reason: String
}
