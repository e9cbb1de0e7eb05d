import DesignLint
import DesignNumbers
import SystemDesign

/// A design, as templates see it: what they begin with.
struct DesignContext: ContextObject {
    let facts: DesignFacts

    static let phrase = "a design"
    static let names: [ContextName<Self>] =
        [
            .text("id", "the name of its type in Swift") { $0.facts.document.id },
            .text("title", "what it is called") { $0.facts.document.title },
            .text("summary", "what the system does") { $0.facts.document.summary },
            .text("maturity", "how far the system has come: design, pilot, production") {
                $0.facts.report.maturity.rawValue
            },
            .markup("picture", "the overview") { $0.facts.pictures.image(of: "overview") },
            .markup("mermaid", "the overview as Mermaid, where hosts draw that") {
                $0.facts.pictures.image(of: "overview", asMermaid: true)
            },
            .markup("lifecycle", "the picture of how a model comes about and is renewed") {
                $0.facts.pictures.image(of: "lifecycle")
            },
            .markup("lines", "some lines to write on") { _ in Space.lines.image },
            .markup("sheet", "a space to draw in") { _ in Space.sheet.image },
            .many("systems", "the systems within the system", \.facts.systems),
            .many("components", "all components", \.facts.components),
            .many("planes", "the planes that have components, each with them") { subject in
                Plane.allCases.map { PlaneContext(plane: $0, facts: subject.facts) }.filter {
                    !$0.components.isEmpty
                }
            },
            .many("flows", "all flows") { subject in
                subject.facts.document.flows.map { FlowContext(flow: $0, facts: subject.facts) }
            },
            .many("paths", "the paths of requests, with their hops and pictures", \.facts.paths),
            .many("steps", "the seven steps, in their order") { subject in
                Step.allCases.map { StepContext(step: $0, facts: subject.facts) }
            },
            .many("keyNumbers", "five numbers to remember at most", \.facts.keyNumbers),
            .many("sections", "all that was worked out, section by section", \.facts.sections),
            .text("limits", "how many of the limits hold") { $0.facts.numbers.summary },
            .text("counts", "how much was found: 2 errors, 1 warning") { $0.facts.report.counts },
            .many("findings", "what was found, the gravest first") {
                $0.facts.report.findings.map { FindingContext(finding: $0) }
            },
            .many("accepted", "what was found and the design accepts") {
                $0.facts.report.accepted.map { AcceptedContext(finding: $0.finding, deviation: $0.deviation) }
            },
            .one("coverage", "how much of the framework it covers") {
                CoverageContext(coverage: $0.facts.report.coverage, document: $0.facts.document)
            },
            .many("footnotes", "the origins of the figures that were cited so far") { subject in
                subject.facts.notes.texts.enumerated().map { FootnoteContext(number: $0 + 1, text: $1) }
            },
        ]
        + Step.allCases.map { step in
            .one(step.rawValue, "step \(step.number), \(step.title.lowercased())") {
                StepContext(step: step, facts: $0.facts)
            }
        }
        + statementTypes.map { type in
            .statements(type) { $0.facts.statements(type) { _ in true } }
        }
}

/// A plane and its components.
struct PlaneContext: ContextObject {
    let plane: Plane
    let facts: DesignFacts

    var components: [ComponentContext] { facts.components.filter { $0.component.plane == plane } }

    static let phrase = "a plane"
    static let names: [ContextName<Self>] = [
        .text("title", "what it is called") { $0.plane.title },
        .many("components", "its components", \.components),
    ]
}

/// Where a figure comes from.
struct FootnoteContext: ContextObject {
    let number: Int
    let text: String

    static let phrase = "a footnote"
    static let names: [ContextName<Self>] = [
        .number("number", "its number, from 1", \.number),
        .text("text", "what it says", \.text),
    ]
}

extension DesignFacts {
    /// The statements of a type that stand in some place, in the order of their lines.
    func statements(
        _ type: any Statement.Type, where isMeant: (DesignDocument.PlacedStatement) -> Bool
    ) -> [StatementContext] {
        document.statements.filter { Swift.type(of: $0.statement) == type && isMeant($0) }
            .map { StatementContext($0, in: self) }
    }

    /// The systems within the system.
    var systems: [SystemContext] { document.systems.map { SystemContext(system: $0, facts: self) } }

    /// The numbers that a reader should keep in mind: five at most, of the sections that tell most.
    var keyNumbers: [CalculationContext] {
        let telling = [
            "load", "latency", "capacity", "indexes", "stores", "modelAge", "freshness", "availability",
        ]
        return Array(keyNumbers(in: telling).prefix(5))
    }

    /// Of each of these sections of the numbers the most telling: the largest of its first kind of line.
    func keyNumbers(in sections: [String]) -> [CalculationContext] {
        sections.compactMap { id -> Calculation? in
            guard let section = numbers.sections.first(where: { $0.section.id == id }) else { return nil }
            let lines = section.calculations.filter { $0.result != nil }
            let alike = lines.filter { $0.name == lines.first?.name }
            return alike.max { $0.least < $1.least }
        }.map { CalculationContext(calculation: $0, facts: self) }
    }
}

extension Calculation {
    /// The least that its result can be.
    fileprivate var least: Double { amount?.lower ?? 0 }
}
