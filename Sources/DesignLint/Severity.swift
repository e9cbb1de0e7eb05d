/// How much a finding weighs.
public enum Severity: String, Hashable, Codable, Sendable, CaseIterable {
    /// Advice.
    case note
    /// Very likely a flaw, or a certain one that can be lived with.
    case warning
    /// A contradiction, or a flaw that is certain.
    case error
}

extension Severity: Comparable {
    public static func < (left: Self, right: Self) -> Bool { left.weight < right.weight }

    private var weight: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
