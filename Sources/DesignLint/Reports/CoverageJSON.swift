import SystemDesign

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension CoverageReport {
    /// The report for programs. Keys may be added; where one goes or changes its meaning, the version grows.
    public var json: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            return String(decoding: try encoder.encode(CoverageJSON(self)), as: UTF8.self) + "\n"
        }
    }
}

/// What the JSON holds.
private struct CoverageJSON: Encodable {
    let version = 1
    let design: Named
    let framework: Named
    let maturity: Maturity
    let state: String
    let required: Tally
    let advised: Tally
    /// In the framework's order.
    let steps: [Step]

    struct Named: Encodable {
        let id: String
        let title: String
    }

    struct Tally: Encodable {
        let asked: Int
        let covered: Int

        init(_ items: [ItemCoverage]) {
            asked = items.asked
            covered = items.done
        }
    }

    struct Step: Encodable {
        let title: String
        let state: String
        let items: [Item]
        let notCheckable: [String]
    }

    struct Item: Encodable {
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

    struct Evidence: Encodable {
        let name: String
        let location: SourceLocation?
    }

    init(_ report: CoverageReport) {
        let coverage = report.coverage
        design = Named(id: report.document.id, title: report.document.title)
        framework = Named(id: coverage.framework.id, title: coverage.framework.title)
        maturity = coverage.maturity
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

extension CoverageJSON.Item {
    fileprivate init(_ coverage: ItemCoverage, in document: DesignDocument) {
        id = coverage.item.id
        name = coverage.item.name
        title = coverage.item.title
        required = coverage.isRequired
        state = coverage.state.name
        claimed = coverage.isOnlyClaimed
        evidence = coverage.evidence.map {
            CoverageJSON.Evidence(name: document.name(of: $0), location: document.location(of: $0))
        }
        switch coverage.state {
        case .partial(let what): missing = what
        case .waived(let text): reason = text
        case .notApplicable(let condition): askedWhere = condition
        case .missing, .satisfied: break
        }
    }
}
