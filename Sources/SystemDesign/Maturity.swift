/// How far a system has come; what may be asked of its design depends on it.
public enum Maturity: String, Hashable, Codable, Sendable, CaseIterable {
    /// An idea that is being talked over.
    case concept
    /// A design, before anything is built.
    case design
    /// Something that runs for its authors.
    case prototype
    /// Something that runs for some users.
    case pilot
    /// Something that people depend on.
    case production
    /// Something that is kept running and changes little.
    case maintenance
}

extension Maturity: Comparable {
    /// Whether one comes before the other.
    public static func < (left: Self, right: Self) -> Bool { left.order < right.order }

    private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
