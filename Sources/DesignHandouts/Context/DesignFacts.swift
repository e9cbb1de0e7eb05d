import DesignDiagrams
import DesignLint
import DesignNumbers
import SystemDesign

/// Everything that handouts tell of a design: what it says, what follows from that, and what was found in it.
final class DesignFacts {
    let document: DesignDocument
    let report: LintReport
    let numbers: NumbersReport
    /// The pictures that the text has asked for so far.
    private(set) var pictures: Pictures
    /// The origins of the figures that the text has cited so far.
    private(set) var notes = Footnotes()
    /// The pictures that were drawn already, by what they are of and how they look.
    private var drawn: [String: String] = [:]

    private let componentIndices: [String: Int]
    private let flowsByComponent: [String: [Int]]
    private let findingsByComponent: [String: [Finding]]

    init(_ report: LintReport) {
        document = report.document
        self.report = report
        pictures = Pictures(of: report.document)
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

    /// Begins a text: nothing is asked for or cited yet.
    func begin() {
        pictures = Pictures(of: document)
        notes = Footnotes()
    }

    /// A picture as SVG; in one appearance, or in both.
    func svg(_ picture: Pictures.Request, _ appearance: Appearance?) throws -> String {
        let key = "\(appearance?.rawValue ?? "both") \(picture.name)"
        if let drawn = drawn[key] { return drawn }
        var drawing = Drawing(picture.view, of: document)
        if let appearance { drawing.theme = drawing.theme.flat(appearance) }
        let svg = String(decoding: try DiagramFormat.svg.write(drawing), as: UTF8.self)
        drawn[key] = svg
        return svg
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
