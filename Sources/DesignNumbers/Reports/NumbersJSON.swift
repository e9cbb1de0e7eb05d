import SystemDesign

extension NumbersReport {
    /// The report for programs; ``NumbersDocument`` is what it holds.
    public var json: String {
        get throws { try NumbersDocument(self).jsonText() }
    }
}

/// A design's arithmetic as JSON: a contract, whose keys are only added to while ``schemaVersion`` stays.
package struct NumbersDocument: Codable {
    package static let currentSchemaVersion = 1
    let schemaVersion: Int
    let design: Named
    let sections: [Section]

    struct Named: Codable {
        let id: String
        let title: String
    }

    struct Section: Codable {
        let id: String
        let title: String
        var remark: String?
        let calculations: [Line]
    }

    struct Line: Codable {
        let name: String
        let subject: String
        /// Whether the subject is the design, a component or a statement.
        let subjectKind: String
        var location: SourceLocation?
        var result: String?
        var amount: Calculation.Amount?
        var derivation: String?
        let assumptions: [String]
        var limit: String?
        var verdict: LimitVerdict?
        let missing: [String]
    }

    init(_ report: NumbersReport) {
        schemaVersion = Self.currentSchemaVersion
        design = Named(id: report.document.id, title: report.document.title)
        sections = report.sections.map { section, calculations in
            Section(
                id: section.id, title: section.title, remark: section.remark,
                calculations: calculations.map { Line($0, in: report) })
        }
    }
}

extension NumbersDocument.Line {
    fileprivate init(_ calculation: Calculation, in report: NumbersReport) {
        name = calculation.name
        subject = report.name(of: calculation.subject)
        subjectKind =
            switch calculation.subject {
            case .design: "design"
            case .component: "component"
            case .statement: "statement"
            }
        location = report.location(of: calculation.subject)
        result = calculation.result
        amount = calculation.amount
        derivation = calculation.derivation
        assumptions = calculation.assumptions
        limit = calculation.limit?.text
        verdict = calculation.limit?.verdict
        missing = calculation.missing
    }
}
