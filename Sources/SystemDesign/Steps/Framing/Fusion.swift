/// At which point several kinds of input come together.
///
/// ```swift
/// Fusion(.early, because: "picture and text may only be harmful together")
/// ```
public struct Fusion: Statement, FramingStatement, ModelStatement {
    /// Where.
    public let point: FusionPoint
    /// Why there.
    public let reason: String?

    /// States where inputs come together.
    public init(_ point: FusionPoint, because reason: String? = nil) {
        self.point = point
        self.reason = reason
    }
}

/// Where several kinds of input come together.
public enum FusionPoint: String, Hashable, Codable, Sendable, CaseIterable {
    /// Before the model decides: it sees them together.
    case early
    /// After: each has a score of its own.
    case late
    /// Both.
    case hybrid
}
