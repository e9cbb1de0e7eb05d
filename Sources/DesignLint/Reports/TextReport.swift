import SystemDesign

extension ReportFormat {
    /// For people: what, where, the line itself, why, and what to do.
    static let text = ReportFormat(name: "text", meaning: "for people at a terminal") { designs, options in
        designs.map { TextReport(design: $0, isColoured: options.isColoured).text }.joined(separator: "\n")
    }
}

/// A report in the anatomy of rustc's messages.
private struct TextReport {
    let design: LintedDesign
    let isColoured: Bool

    var text: String {
        let report = design.report
        var parts = report.findings.map(text(of:))
        if !report.accepted.isEmpty {
            let lines = report.accepted.map { finding, deviation in
                "accepted: \(finding.rule.id) at \(finding.subject.forDisplay): \(deviation.account.forDisplay)\n"
            }
            parts.append(lines.joined())
        }
        parts.append("\(bold(report.document.title.forDisplay)): \(report.summary.forDisplay)\n")
        return parts.joined(separator: "\n")
    }

    private func text(of finding: Finding) -> String {
        let (violation, rule) = (finding.violation, finding.rule)
        var lines = [
            colour("\(finding.severity.rawValue)[\(rule.id)]", finding.severity)
                + bold(": \(violation.message.forDisplay)")
        ]
        let width = finding.location.map { "\($0.line)".count } ?? 1
        let margin = String(repeating: " ", count: width)
        lines.append("\(margin)--> \(design.placeText(of: finding.location).forDisplay)")
        lines += excerpt(of: finding, margin)
        lines += violation.notes.map { "\(margin) = \($0.forDisplay)" }
        lines += finding.related.map { related in
            let place = related.location.map { " at \(design.placeText(of: $0))" } ?? ""
            return "\(margin) = see also: \(related.name.forDisplay)\(place)"
        }
        lines.append("\(margin) = why: \(rule.why)")
        lines.append("\(margin) = help: \(finding.help.forDisplay)")
        if let snippet = violation.snippet {
            lines += snippet.split(separator: "\n", omittingEmptySubsequences: false).drop(while: \.isEmpty)
                .map {
                    "\(margin) |     \(String($0).forDisplay)"
                }
        }
        lines.append("\(margin) = more: blueprint explain \(rule.id)")
        return lines.map { "\($0)\n" }.joined()
    }

    /// The line that the finding is about, and a mark below where it begins.
    private func excerpt(of finding: Finding, _ margin: String) -> [String] {
        guard let location = finding.location, let line = design.sources.line(at: location) else { return [] }
        let shown = Array(line.forDisplay.prefix(110))
        let isInName = { (character: Character) in character.isLetter || character.isNumber }
        // Swift's columns of a call are those of its parenthesis, and what is called stands before it; those of a
        // statement are where it begins.
        let column = min(max(location.column - 1, 0), shown.count)
        let start = shown[..<column].lastIndex { !isInName($0) }.map { $0 + 1 } ?? 0
        let end = shown[column...].firstIndex { !isInName($0) } ?? shown.count
        // Tabs stay tabs below the line, so that the mark stands where it should.
        let before = shown[..<start].map { $0 == "\t" ? "\t" : " " }.joined()
        let mark = colour(String(repeating: "^", count: max(1, end - start)), finding.severity)
        return ["\(margin) |", "\(location.line) | \(String(shown))", "\(margin) | \(before)\(mark)"]
    }

    private func bold(_ text: String) -> String { isColoured ? "\u{1B}[1m\(text)\u{1B}[0m" : text }

    private func colour(_ text: String, _ severity: Severity) -> String {
        guard isColoured else { return text }
        let code =
            switch severity {
            case .error: 31
            case .warning: 33
            case .note: 36
            }
        return "\u{1B}[1;\(code)m\(text)\u{1B}[0m"
    }
}
