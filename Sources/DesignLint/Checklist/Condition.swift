import SystemDesign

/// When something is asked of a design.
public struct Condition: Sendable {
    /// The case in words, to go on "where" or "not applicable: not": "the system is online".
    public let description: String
    let holds: @Sendable (Inspection) -> Bool

    init(_ description: String, _ holds: @escaping @Sendable (Inspection) -> Bool) {
        self.description = description
        self.holds = holds
    }

    /// This and that.
    func and(_ other: Self) -> Self {
        Self("\(description) and \(other.description)") { holds($0) && other.holds($0) }
    }

    /// This or that.
    func or(_ other: Self) -> Self {
        Self("\(description) or \(other.description)") { holds($0) || other.holds($0) }
    }

    /// In every case.
    static let always = Self("always") { _ in true }
    /// In no case.
    static let never = Self("never") { _ in false }

    /// Where a system has come so far.
    static func from(_ maturity: Maturity) -> Self {
        Self("the system has come to its \(maturity.rawValue)") { $0.maturity >= maturity }
    }
}
