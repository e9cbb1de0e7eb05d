/// How grave a finding must be for a run to fail.
public enum FailureThreshold: String, Hashable, Codable, Sendable, CaseIterable {
    /// Every finding is.
    case note
    /// Warnings and errors are.
    case warning
    /// Errors are.
    case error
    /// None is.
    case never

    /// Whether a run fails in which this is the gravest finding.
    public func isReached(by gravest: Severity?) -> Bool {
        guard let gravest, let least = Severity(rawValue: rawValue) else { return false }
        return gravest >= least
    }
}
