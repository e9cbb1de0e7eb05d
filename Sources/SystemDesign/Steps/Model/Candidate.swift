/// A model that was considered, and what came of it.
///
/// ```swift
/// Candidate("ViT-B/16", .chosen, for: "best recall, scales with data", against: "three times the compute")
/// ```
public struct Candidate: Statement, ModelStatement {
    /// What it is.
    public let name: String
    /// What came of it.
    public let verdict: Verdict
    /// What speaks for it.
    public let advantage: String?
    /// What speaks against it.
    public let drawback: String?

    /// States a candidate.
    public init(
        _ name: String, _ verdict: Verdict, for advantage: String? = nil, against drawback: String? = nil
    ) {
        self.name = name
        self.verdict = verdict
        self.advantage = advantage
        self.drawback = drawback
    }
}

/// What came of a candidate.
public enum Verdict: String, Hashable, Codable, Sendable, CaseIterable {
    /// It is the one.
    case chosen
    /// It teaches the one that is chosen.
    case teacher
    /// It answers where the chosen one can't.
    case fallback
    /// It was the one before.
    case historical
    /// It is being looked into.
    case research
    /// It is kept to be compared.
    case challenger
    /// It is used, as part of something else.
    case component
    /// It is for later.
    case later
    /// It isn't taken.
    case rejected
}
