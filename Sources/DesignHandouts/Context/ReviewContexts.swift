import DesignLint
import DesignNumbers
import Mustache
import SystemDesign

/// Something that the linter has found.
struct FindingContext: ContextObject {
    let finding: Finding

    static let phrase = "a finding"
    static let names: [ContextName<Self>] = [
        .text("rule", "the rule's number: EVL508") { $0.finding.rule.id },
        .text("slug", "the rule's name") { $0.finding.rule.slug },
        .choice("severity", "how grave it is") { $0.finding.severity },
        .flag("isFlaw", "whether something is wrong, and not only left out, which the coverage tells, too") {
            !$0.finding.rule.id.hasPrefix("COV")
        },
        .markup("message", "what was found") { $0.finding.message.inMarkdown },
        .markups("notes", "what belongs to it: a way, some arithmetic") { $0.finding.violation.notes },
        .text("subject", "what it is about") { $0.finding.subject },
        .markup("why", "why that matters") { $0.finding.rule.why.inMarkdown },
        .markup("help", "what to do about it, with the lines to write where it ends in a colon") { $0.help },
        .text("place", "the file and the line") {
            $0.finding.location.map { "\($0.file):\($0.line)" }
        },
    ]

    private var help: String {
        let help = finding.help.inMarkdown
        guard help.hasSuffix(":"), let snippet = finding.violation.snippet else { return help }
        let lines = snippet.split(whereSeparator: \.isNewline).map { "`\($0.replacing("|", with: "\\|"))`" }
        return "\(help) \(lines.joined(separator: ", "))"
    }
}

/// A finding that the design accepts, and why.
struct AcceptedContext: ContextObject {
    let finding: Finding
    let deviation: Deviation

    static let phrase = "a deviation"
    static let names: [ContextName<Self>] = [
        .one("finding", "what is accepted") { FindingContext(finding: $0.finding) },
        .text("reason", "why that is right") { $0.deviation.reason },
        .text("until", "the day after which to look again") { $0.deviation.until },
        .text("ticket", "where it is tracked") { $0.deviation.ticket },
    ]
}

/// How much of a framework a design covers.
struct CoverageContext: ContextObject {
    let coverage: Coverage
    let document: DesignDocument

    static let phrase = "the coverage of a framework"
    static let names: [ContextName<Self>] = [
        .text("framework", "what the framework is called") { $0.coverage.framework.title },
        .text("state", "that of the weakest step: covered, partial, missing") { $0.coverage.state.name },
        .flag("isComplete", "whether everything required is there, or left out with a reason") {
            $0.coverage.isComplete
        },
        .number("asked", "how many items the framework asks for in this design") {
            $0.coverage.items.asked
        },
        .number("covered", "how many of them are there, or left out with a reason") {
            $0.coverage.items.done
        },
        .many("steps", "the framework's steps") { subject in
            subject.coverage.steps.map { StepCoverageContext(step: $0, document: subject.document) }
        },
        .many("items", "what the framework asks for in this design") { subject in
            subject.coverage.items.contexts(in: subject.document)
        },
        .many("missing", "the items that are missing, or there in part") { subject in
            subject.coverage.items.filter { $0.isAsked && !$0.state.isDone }.map {
                ItemContext(item: $0, document: subject.document)
            }
        },
    ]
}

/// How much of a framework's step a design covers.
struct StepCoverageContext: ContextObject {
    let step: StepCoverage
    let document: DesignDocument

    static let phrase = "a step of a framework"
    static let names: [ContextName<Self>] = [
        .text("title", "what it is called") { $0.step.step.title },
        .text("state", "covered, partial, missing") { $0.step.state.name },
        .number("asked", "how many items it asks for in this design") { $0.step.items.asked },
        .number("covered", "how many of them are there") { $0.step.items.done },
        .many("items", "what it asks for in this design") { $0.step.items.contexts(in: $0.document) },
    ]
}

/// Something that a framework asks for. As a text, it is its title.
struct ItemContext: ContextObject, MustacheCustomRenderable {
    let item: ItemCoverage
    let document: DesignDocument

    let isNull = false
    var renderText: String { item.item.title }

    static let phrase = "an item of a framework"
    static let names: [ContextName<Self>] = [
        .text("id", "its number: DAT.4") { $0.item.item.id },
        .text("name", "what it is called in Swift") { $0.item.item.name },
        .choice("asks", "its name as a choice, for sections: asks.labels", of: ChecklistItem.all.map(\.name))
        {
            $0.item.item.name
        },
        .text("title", "what must be said") { $0.item.item.title },
        .text("state", "covered, partial, missing, waived") { $0.item.state.name },
        .flag("isCovered", "whether it is said, or left out with a reason") { $0.item.state.isDone },
        .flag("isRequired", "whether it must be said in this design") { $0.item.isRequired },
        .flag("isOpen", "whether it must be said, and isn't, or in part only") {
            $0.item.isRequired && !$0.item.state.isDone
        },
        .text("missing", "what of it is missing") {
            if case .partial(let what) = $0.item.state { what } else { nil }
        },
        .text("reason", "why it is left out") {
            if case .waived(let reason) = $0.item.state { reason } else { nil }
        },
        .texts("evidence", "what says it") { subject in
            subject.item.evidence.map(subject.document.name)
        },
        .texts("carriers", "the titles of the components among what says it") { subject in
            subject.item.evidence.compactMap { element in
                guard case .component(let index) = element else { return nil }
                return subject.document.components[index].title
            }
        },
    ]
}

extension [ItemCoverage] {
    /// Those that are asked of the design, as templates see them.
    func contexts(in document: DesignDocument) -> [ItemContext] {
        filter(\.isAsked).map { ItemContext(item: $0, document: document) }
    }
}

/// A part of the design's arithmetic: the loads, the latencies.
struct NumbersContext: ContextObject {
    let section: NumbersSection
    let calculations: [Calculation]
    let facts: DesignFacts

    static let phrase = "a section of the numbers"
    static let names: [ContextName<Self>] = [
        .text("id", "what programs call it") { $0.section.id },
        .text("title", "what it is called") { $0.section.title },
        .text("remark", "what is to be known of all of its lines") { $0.section.remark },
        .many("lines", "what was worked out") { subject in
            var told: Set<String> = []
            return subject.calculations.map { calculation in
                var line = CalculationContext(calculation: calculation, facts: subject.facts)
                line.assumptions = calculation.assumptions.filter { told.insert($0).inserted }
                return line
            }
        },
    ]
}

/// Something that was worked out.
struct CalculationContext: ContextObject {
    let calculation: Calculation
    let facts: DesignFacts
    /// What was taken for granted and isn't told already.
    var assumptions: [String]

    init(calculation: Calculation, facts: DesignFacts) {
        self.calculation = calculation
        self.facts = facts
        assumptions = calculation.assumptions
    }

    static let phrase = "a line of the numbers"
    static let names: [ContextName<Self>] = [
        .text("name", "what was worked out: load at peak") { $0.calculation.name },
        .text("subject", "what it is about") { $0.facts.title(of: $0.calculation.subject) },
        .text("result", "what came out; nothing, where something is missing") {
            $0.calculation.result?.plain
        },
        .markup("derivation", "the arithmetic") { $0.calculation.derivation?.inMarkdown },
        .markups("assumptions", "what was taken for granted; in a section, where it is first", \.assumptions),
        .text("limit", "what it is held against") { $0.calculation.limit?.text },
        .text("verdict", "how it compares: within 300 ms") { $0.calculation.limit?.phrase.plain },
        .flag("holds", "whether the limit is surely kept") { $0.calculation.limit?.verdict == .holds },
        .flag("fails", "whether the limit is surely missed") { $0.calculation.limit?.verdict == .fails },
        .flag("mayFail", "whether the limit may be missed") { $0.calculation.limit?.verdict == .uncertain },
        .markups("missing", "what the design would have to say") { $0.calculation.missing },
    ]
}

extension DesignFacts {
    /// What a calculation is about, as readers call it.
    func title(of subject: Calculation.Subject) -> String {
        if case .component(let index) = subject { return document.components[index].title }
        return numbers.name(of: subject)
    }

    /// The sections of the numbers.
    var sections: [NumbersContext] {
        numbers.sections.map {
            NumbersContext(section: $0.section, calculations: $0.calculations, facts: self)
        }
    }
}

extension String {
    /// The text without the marks that make code of ids in Markdown and in terminals.
    fileprivate var plain: String { replacing("`", with: "") }
}
