import SystemDesign

extension ReportFormat {
    /// A line a finding, as compilers write them: Xcode and problem matchers read it.
    static let concise = ReportFormat(
        name: "concise", meaning: "a line a finding, for editors and problem matchers"
    ) { designs, _ in
        designs.flatMap { design in
            design.report.findings.map { finding in
                let place = design.placeText(of: finding.location)
                return "\(place): \(finding.severity.rawValue): \(finding.message) [\(finding.rule.id)]"
                    .onOneLine + "\n"
            }
        }.joined()
    }
}
