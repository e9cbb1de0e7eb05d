import SystemDesign

extension ReportFormat {
    /// For a pull request's comment, a step's summary, a page.
    public static let markdown = ReportFormat(
        name: "markdown", meaning: "for a comment or the summary of a step in CI"
    ) { designs, _ in
        designs.map { design in
            let report = design.report
            var parts = ["## \(report.document.title.inMarkdown)", "\(report.summary.inMarkdown)."]
            if !report.findings.isEmpty {
                let rows = report.findings.map { finding in
                    let text = ([finding.message] + finding.violation.notes).map(\.inMarkdown)
                    return [
                        finding.severity.rawValue, finding.rule.id, text.joined(separator: "<br>"),
                        finding.help.inMarkdown, "`\(design.placeText(of: finding.location))`",
                    ]
                }
                parts.append(table(["Severity", "Rule", "Finding", "What to do", "Where"], rows))
            }
            if !report.accepted.isEmpty {
                let rows = report.accepted.map { finding, deviation in
                    [finding.rule.id, finding.subject.inMarkdown, deviation.account.inMarkdown]
                }
                parts.append("Accepted:")
                parts.append(table(["Rule", "Where", "Because"], rows))
            }
            return parts.joined(separator: "\n\n") + "\n"
        }.joined(separator: "\n")
    }

    private static func table(_ heads: [String], _ rows: [[String]]) -> String {
        let lines = [heads, heads.map { _ in "---" }] + rows
        return lines.map { "| \($0.joined(separator: " | ")) |" }.joined(separator: "\n")
    }
}
