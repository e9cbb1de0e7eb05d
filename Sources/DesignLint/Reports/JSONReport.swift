import SystemDesign

extension ReportFormat {
    /// For programs; ``ReportDocument`` is what it holds.
    static let json = ReportFormat(name: "json", meaning: "for programs; versioned") { designs, options in
        try ReportDocument(designs, options).jsonText()
    }
}

/// A report as JSON: a contract, whose keys are only added to while ``schemaVersion`` stays.
package struct ReportDocument: Codable {
    package static let currentSchemaVersion = 1
    let schemaVersion: Int
    let designs: [Design]

    struct Design: Codable {
        let id: String
        let title: String
        let path: String
        let stage: Maturity
        let counts: Counts
        let findings: [Finding]
        let accepted: [Accepted]
        let known: [Finding]
        let coverage: Coverage
    }

    struct Counts: Codable {
        let error: Int
        let warning: Int
        let note: Int
        let accepted: Int
        let known: Int
    }

    struct Finding: Codable {
        let rule: String
        let slug: String
        let tier: Rule.Tier
        let severity: Severity
        let isFailure: Bool
        let message: String
        let notes: [String]
        let subject: String
        let components: [String]
        let location: Place?
        let related: [Related]
        let why: String
        let help: String
        let snippet: String?
        let fingerprint: String
    }

    struct Accepted: Codable {
        let finding: Finding
        let reason: String
        let until: String?
        let ticket: String?
    }

    struct Related: Codable {
        let name: String
        let location: Place?
    }

    struct Place: Codable {
        let path: String
        let line: Int
        let column: Int
    }

    struct Coverage: Codable {
        let framework: String
        let steps: [Step]
    }

    struct Step: Codable {
        let title: String
        let state: String
    }

    init(_ designs: [LintedDesign], _ options: ReportOptions) {
        schemaVersion = Self.currentSchemaVersion
        self.designs = designs.map { Design($0, options) }
    }
}

extension ReportDocument.Design {
    init(_ design: LintedDesign, _ options: ReportOptions) {
        let report = design.report
        let finding = { ReportDocument.Finding($0, in: design, options) }
        id = report.document.id
        title = report.document.title
        path = design.path
        stage = report.maturity
        counts = .init(
            error: report.count(of: .error), warning: report.count(of: .warning),
            note: report.count(of: .note),
            accepted: report.accepted.count, known: report.known.count)
        findings = report.findings.map(finding)
        accepted = report.accepted.map {
            .init(
                finding: finding($0.finding), reason: $0.deviation.reason, until: $0.deviation.until,
                ticket: $0.deviation.ticket)
        }
        known = report.known.map(finding)
        coverage = .init(
            framework: report.coverage.framework.id,
            steps: report.coverage.steps.map { .init(title: $0.step.title, state: $0.state.name) })
    }
}

extension ReportDocument.Finding {
    init(_ finding: DesignLint.Finding, in design: LintedDesign, _ options: ReportOptions) {
        let place = { (location: SourceLocation?) in
            location.map {
                ReportDocument.Place(
                    path: design.sources.path(of: $0), line: $0.line, column: $0.column)
            }
        }
        rule = finding.rule.id
        slug = finding.rule.slug
        tier = finding.rule.tier
        severity = finding.severity
        isFailure = options.isFailure(finding)
        message = finding.message
        notes = finding.violation.notes
        subject = finding.subject
        components = finding.components
        location = place(finding.location)
        related = finding.related.map { .init(name: $0.name, location: place($0.location)) }
        why = finding.rule.why
        help = finding.help
        snippet = finding.violation.snippet
        fingerprint = finding.fingerprint
    }
}
