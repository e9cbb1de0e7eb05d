import SystemDesign

extension ReportFormat {
    /// A test case a rule, for dashboards of test results.
    static let junit = ReportFormat(
        name: "junit", meaning: "JUnit XML, a test case a rule, for dashboards"
    ) { designs, options in
        let suites = designs.map { design in
            let found = Dictionary(grouping: design.report.findings, by: \.rule.id)
            let failing = { (rule: Rule) in found[rule.id, default: []].filter(options.isFailure) }
            let cases = design.report.rules.map { rule in
                let open =
                    "    <testcase classname=\"\(rule.family)\" name=\"\("\(rule.id) \(rule.slug)".forXML)\""
                let failures = failing(rule)
                guard let first = failures.first else { return open + "/>\n" }
                let text = failures.map { finding in
                    ([design.placeText(of: finding.location), finding.message] + finding.violation.notes
                        + ["help: \(finding.help)"]).joined(separator: "\n")
                }.joined(separator: "\n\n")
                return
                    """
                    \(open)>
                          <failure type="\(first.severity.rawValue)" message="\(first.message.forXML)">\(text.forXML)</failure>
                        </testcase>\n
                    """
            }
            let failures = design.report.rules.count { !failing($0).isEmpty }
            return """
                  <testsuite name="\(design.report.document.title.forXML)" tests="\(cases.count)" failures="\(failures)" \
                errors="0">
                \(cases.joined())  </testsuite>\n
                """
        }
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuites name="blueprint lint">
            \(suites.joined())</testsuites>\n
            """
    }
}
