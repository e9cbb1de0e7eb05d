import SystemDesign

extension ReportFormat {
    /// Workflow commands that GitHub shows beside the lines of a pull request.
    ///
    /// GitHub shows ten errors, ten warnings and ten notices of a step and drops the rest without a word, so of each
    /// severity the first nine are written, and then how many more there are.
    static let github = ReportFormat(
        name: "github", meaning: "annotations in a pull request on GitHub"
    ) { designs, _ in
        let all = designs.flatMap { design in design.report.findings.map { (design, $0) } }
        return Severity.allCases.reversed().flatMap { severity -> [String] in
            let found = all.filter { $0.1.severity == severity }
            let rest = found.count - shownOfSeverity
            let command = severity == .note ? "notice" : severity.rawValue
            let lines = found.prefix(shownOfSeverity).map { design, finding -> String in
                let place = design.place(of: finding.location)
                let properties = [
                    "file=\(place.path.asProperty)", place.line.map { "line=\($0)" },
                    place.column.map { "col=\($0)" },
                    "title=\("\(finding.rule.id) \(finding.rule.slug)".asProperty)",
                ].compactMap(\.self).joined(separator: ",")
                let text = ([finding.message] + finding.violation.notes + ["help: \(finding.help)"])
                    .joined(separator: "\n")
                return "::\(command) \(properties)::\(text.asData)\n"
            }
            let more =
                "::\(command) title=blueprint::\(counted(rest, "more \(severity.rawValue)")), which GitHub would not show\n"
            return rest > 0 ? lines + [more] : lines
        }.joined()
    }

    private static let shownOfSeverity = 9
}

extension String {
    /// As the data of a workflow command.
    fileprivate var asData: String {
        map { character in
            switch character {
            case "%": "%25"
            case "\r\n": "%0D%0A"
            case "\r": "%0D"
            case "\n": "%0A"
            default: String(character)
            }
        }.joined()
    }

    /// As a property of a workflow command.
    fileprivate var asProperty: String {
        asData.map { $0 == ":" ? "%3A" : $0 == "," ? "%2C" : String($0) }.joined()
    }
}
