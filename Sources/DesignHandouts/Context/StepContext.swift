import DesignLint
import SystemDesign

/// One of the seven steps, with what the design says in it.
struct StepContext: ContextObject {
    let step: Step
    let facts: DesignFacts
    /// The part of it that is told: that of the system itself, or of one system within; the whole, where it is none.
    var part: Part?

    /// Of which system a part of a step speaks.
    enum Part: Hashable {
        case itself
        case within(String)
    }

    static let phrase = "a step"
    static let names: [ContextName<Self>] =
        [
            .number("number", "its place in the order, from 1", \.step.number),
            .text("title", "what it is called", \.step.title),
            .text("id", "what the language calls it: requirements", \.step.rawValue),
            .flag("isTold", "whether the design says anything in it", \.isTold),
            .markup("picture", "what the step adds to the picture; nothing, where it adds nothing") {
                subject in
                guard subject.addsToPicture else { return nil }
                return subject.facts.pictures.image(of: "step:\(subject.step.rawValue)")
            },
            .many(
                "parts", "the step of the system itself, and of each system within that speaks in it", \.parts
            ),
            .one("system", "of a part: the system within the system of which it speaks") { subject in
                guard case .within(let id) = subject.part else { return SystemContext?.none }
                return subject.facts.system(id)
            },
            .many("components", "the components that its flows bring in", \.newComponents),
            .many("flows", "its flows") { subject in
                subject.flows.map { FlowContext(flow: $0, facts: subject.facts) }
            },
            .many("paths", "its paths of requests, with their hops and pictures") { subject in
                subject.facts.paths(where: subject.isTold)
            },
            .many("numbers", "the most telling numbers that belong to it") { subject in
                subject.facts.keyNumbers(in: subject.sections)
            },
            .many("items", "what the checklist asks for in it") { subject in
                subject.facts.items(in: subject.step).contexts(in: subject.facts.document)
            },
        ]
        + statementTypes.map { type in
            .statements(type) { subject in subject.facts.statements(type, where: subject.isTold) }
        }

    private func isTold(_ placed: DesignDocument.PlacedStatement) -> Bool {
        placed.step == step && isMeant(placed.system)
    }

    private func isMeant(_ system: String?) -> Bool {
        switch part {
        case nil: true
        case .itself: system == nil
        case .within(let id): system == id
        }
    }

    private var isTold: Bool { facts.document.statements.contains(where: isTold) || !flows.isEmpty }

    private var flows: [DesignDocument.Flow] { facts.document.flows.filter { $0.step == step } }

    /// The sections of the numbers that one would speak of in it.
    private var sections: [String] {
        switch step {
        case .requirements: ["load"]
        case .framing: []
        case .data: ["freshness", "volume", "stores"]
        case .model: ["jobs", "models"]
        case .evaluation: ["experiments", "review"]
        case .serving: ["latency", "capacity", "indexes", "fanOut", "availability"]
        case .monitoring: ["modelAge", "detection"]
        }
    }

    private var addsToPicture: Bool { !flows.isEmpty }

    private var parts: [StepContext] {
        ([.itself] + facts.document.systems.map { .within($0.id) }).map { (part: Part) in
            StepContext(step: step, facts: facts, part: part)
        }.filter { part in facts.document.statements.contains(where: part.isTold) }
    }

    /// The components that no flow of an earlier step touches.
    private var newComponents: [ComponentContext] {
        let earlier = Set(
            facts.document.flows.filter { $0.step.number < step.number }.flatMap { [$0.from, $0.to] })
        let own = Set(flows.flatMap { [$0.from, $0.to] }).subtracting(earlier)
        return facts.components.filter { own.contains($0.component.id) }
    }
}

extension DesignFacts {
    /// Of what the framework asks for, what is said in a step.
    func items(in step: Step) -> [ItemCoverage] {
        report.coverage.items.filter { $0.item.step == step }
    }
}
