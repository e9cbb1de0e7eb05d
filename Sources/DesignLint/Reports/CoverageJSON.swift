import SystemDesign

extension CoverageReport {
    /// The report for programs; ``CoverageDocument`` is what it holds.
    public var json: String {
        get throws { try CoverageDocument(self).jsonText() }
    }
}

/// Coverage as JSON: a contract, whose keys are only added to while ``schemaVersion`` stays.
package struct CoverageDocument: Codable {
    package static let currentSchemaVersion = 1
    let schemaVersion: Int
    let design: Named
    let framework: Named
    let stage: Maturity
    let state: String
    let required: Tally
    let advised: Tally
    /// In the framework's order.
    let steps: [Step]

    struct Named: Codable {
        let id: String
        let title: String
    }

    struct Tally: Codable {
        let asked: Int
        let covered: Int

        init(_ items: [ItemCoverage]) {
            asked = items.asked
            covered = items.done
        }
    }

    struct Step: Codable {
        let title: String
        let state: String
        let items: [Item]
        let notCheckable: [String]
    }

    struct Item: Codable {
        let id: String
        let name: String
        let title: String
        let required: Bool
        let state: String
        /// What is missing of what is there in part.
        var missing: String?
        /// Why it is left out.
        var reason: String?
        /// Where it would be asked.
        var askedWhere: String?
        /// Whether it is said, and nothing in the graph does it.
        let claimed: Bool
        let evidence: [Evidence]
    }

    struct Evidence: Codable {
        let name: String
        let location: SourceLocation?
    }

    init(_ report: CoverageReport) {
        let coverage = report.coverage
        schemaVersion = Self.currentSchemaVersion
        design = Named(id: report.document.id, title: report.document.title)
        framework = Named(id: coverage.framework.id, title: coverage.framework.title)
        stage = coverage.maturity
        state = coverage.state.name
        required = Tally(coverage.items.filter(\.isRequired))
        advised = Tally(coverage.items.filter { !$0.isRequired })
        steps = coverage.steps.map { step in
            Step(
                title: step.step.title, state: step.state.name,
                items: step.items.map { Item($0, in: report.document) },
                notCheckable: step.step.notCheckable)
        }
    }
}

extension CoverageDocument.Item {
    fileprivate init(_ coverage: ItemCoverage, in document: DesignDocument) {
        id = coverage.item.id
        name = coverage.item.name
        title = coverage.item.title
        required = coverage.isRequired
        state = coverage.state.name
        claimed = coverage.isOnlyClaimed
        evidence = coverage.evidence.map {
            CoverageDocument.Evidence(name: document.name(of: $0), location: document.location(of: $0))
        }
        switch coverage.state {
        case .partial(let what): missing = what
        case .waived(let text): reason = text
        case .notApplicable(let condition): askedWhere = condition
        case .missing, .satisfied: break
        }
    }
}
