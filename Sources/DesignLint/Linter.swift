import SystemDesign

/// Looks at designs by a set of rules.
///
/// ```swift
/// let report = Linter().lint(document)
/// for finding in report.findings { print(finding.message) }
/// ```
public struct Linter: Sendable {
    /// What is asked, and how.
    public var configuration: LintConfiguration
    /// The day on which deviations are held against their dates, as `2026-11-21`; without one they are left alone.
    public var today: String?

    /// A linter; by the stable rules, where nothing else is said.
    public init(_ configuration: LintConfiguration = LintConfiguration(), today: String? = nil) {
        self.configuration = configuration
        self.today = today
    }

    /// Everything that the rules find in a design.
    ///
    /// The rules are asked in the order of their list, and each sees what those before it have found: so that one
    /// cause is reported once, and what was accepted for nothing can be known.
    public func lint(_ document: DesignDocument) -> LintReport {
        var inspection = Inspection(document, by: configuration, today: today)
        inspection.covered = inspection.coverage
        var fingerprints: [String: Int] = [:]
        for rule in configuration.rules {
            let said = Set(
                inspection.reported.filter { rule.yieldsTo.contains($0.rule.id) }.map(\.violation.element))
            for violation in rule.check(inspection) where !said.contains(violation.element) {
                let finding = Finding(
                    violation, of: rule, severity: configuration.severities[rule.id], in: document)
                let count = fingerprints[finding.fingerprint, default: 0] + 1
                fingerprints[finding.fingerprint] = count
                inspection.reported.append(count == 1 ? finding : finding.numbered(count))
            }
        }
        return LintReport(inspection)
    }
}
