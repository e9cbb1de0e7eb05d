/// The simple solution that a model has to beat.
///
/// ```swift
/// Baseline("pre-trained features", for: "needs no training data", against: "weak on camera photos")
/// ```
public struct Baseline: Statement, ModelStatement {
    /// What it is.
    public let name: String
    /// What speaks for it.
    public let advantage: String?
    /// What speaks against it.
    public let drawback: String?

    /// States the baseline.
    public init(_ name: String, for advantage: String? = nil, against drawback: String? = nil) {
        self.name = name
        self.advantage = advantage
        self.drawback = drawback
    }
}
