import SystemDesign

/// Findings that are known already, so that only new ones are reported.
///
/// They are known by fingerprint, which has no lines in it: moving a component doesn't make its findings new.
public struct Baseline: Hashable, Codable, Sendable {
    /// The version of the format.
    public private(set) var version = 1
    /// The findings' fingerprints with what they said, by the design's id.
    public private(set) var designs: [String: [String: String]]

    /// A baseline.
    public init(designs: [String: [String: String]] = [:]) { self.designs = designs }

    /// Whether a finding is known. What is wrong with deviations themselves never is.
    func contains(_ finding: Finding, in document: DesignDocument) -> Bool {
        finding.rule.family != "SUP" && designs[document.id]?[finding.fingerprint] != nil
    }
}
