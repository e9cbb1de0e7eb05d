import SystemDesign

/// What a linter has to say of a design; reports of every format are made from it.
public struct LintReport: Sendable {
    /// The design.
    public let document: DesignDocument
    /// How far the system has come, as it was judged.
    public let maturity: Maturity
    /// The rules that were asked.
    public let rules: [Rule]
    /// What they found, the gravest first, and then in the order of their lines.
    public let findings: [Finding]
    /// What they found and the design accepts, with its reasons.
    public let accepted: [(finding: Finding, deviation: Deviation)]
    /// What they found and the baseline already knew.
    public let known: [Finding]
    /// How much of the framework the design covers.
    public let coverage: Coverage

    init(_ inspection: Inspection) {
        document = inspection.document
        maturity = inspection.maturity
        rules = inspection.configuration.rules
        coverage = Coverage(of: inspection)
        let baseline = inspection.configuration.baseline
        let deviations = inspection.deviations + inspection.deviationsOfWaivers
        var findings: [Finding] = []
        var accepted: [(Finding, Deviation)] = []
        var known: [Finding] = []
        for finding in inspection.reported {
            if let deviation = deviations.accepting(finding) {
                accepted.append((finding, deviation))
            } else if baseline?.contains(finding, in: inspection.document) == true {
                known.append(finding)
            } else {
                findings.append(finding)
            }
        }
        self.findings = findings.inReadingOrder
        self.accepted = accepted
        self.known = known.inReadingOrder
    }

    /// How many findings there are of each severity.
    public func count(of severity: Severity) -> Int { findings.count { $0.severity == severity } }
    /// The severity of the gravest finding.
    public var gravest: Severity? { findings.map(\.severity).max() }
}

extension [Finding] {
    /// The gravest first, and then in the order of their lines.
    fileprivate var inReadingOrder: Self {
        func key(_ finding: Finding) -> (Int, String, Int, Int, String) {
            let graver = Severity.allCases.count { $0 > finding.severity }
            let place = finding.location
            return (graver, place?.file ?? "", place?.line ?? 0, place?.column ?? 0, finding.fingerprint)
        }
        return sorted { key($0) < key($1) }
    }
}
