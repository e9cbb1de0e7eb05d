import DesignDiagrams
import DesignLint
import DesignNumbers
import SystemDesign

/// Everything that handouts tell of a design: what it says, what follows from that, and what was found in it.
final class DesignFacts {
    let document: DesignDocument
    let report: LintReport
    let numbers: NumbersReport
    let pictures: Pictures
    /// The origins of the figures that were written so far.
    let notes = Footnotes()

    private let componentIndices: [String: Int]
    private let flowsByComponent: [String: [Int]]
    private let findingsByComponent: [String: [Finding]]

    init(_ report: LintReport, pictures: Pictures) {
        document = report.document
        self.report = report
        self.pictures = pictures
        numbers = NumbersReport(Numbers(of: report.document))
        componentIndices = Dictionary(
            uniqueKeysWithValues: document.components.enumerated().map { ($0.element.id, $0.offset) })
        flowsByComponent = document.flows.enumerated().reduce(into: [:]) { flows, flow in
            for id in Set([flow.element.from, flow.element.to]) { flows[id, default: []].append(flow.offset) }
        }
        findingsByComponent = report.findings.reduce(into: [:]) { findings, finding in
            for id in Set(finding.components) { findings[id, default: []].append(finding) }
        }
    }

    /// The component of this id.
    func component(_ id: String) -> ComponentContext? {
        componentIndices[id].map { ComponentContext(component: document.components[$0], facts: self) }
    }

    /// All components, in the order of their declaration.
    var components: [ComponentContext] {
        document.components.map { ComponentContext(component: $0, facts: self) }
    }

    /// The system within the system that has this id.
    func system(_ id: String) -> SystemContext? {
        document.systems.first { $0.id == id }.map { SystemContext(system: $0, facts: self) }
    }

    /// The flows that start or end at a component.
    func flows(at component: String) -> [DesignDocument.Flow] {
        flowsByComponent[component, default: []].map { document.flows[$0] }
    }

    /// What was found about a component.
    func findings(about component: String) -> [Finding] { findingsByComponent[component, default: []] }
}
