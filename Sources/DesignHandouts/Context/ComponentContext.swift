import Mustache
import SystemDesign

/// A component, with its flows and with what was found about it. As a text, it is its title.
struct ComponentContext: ContextObject, MustacheCustomRenderable {
    let component: DesignDocument.Component
    let facts: DesignFacts

    var renderText: String { component.title.onOneLine }
    let isNull = false

    static let phrase = "a component"
    static let names: [ContextName<Self>] = [
        .text("id", "what flows and statements refer to it by") { $0.component.id },
        .text("title", "what it is called") { $0.component.title },
        .text("kind", "what it is: vector index") { $0.component.kind.title },
        .text("meaning", "what such a thing does") { $0.component.kind.meaning },
        .text("plane", "where it belongs: serving") { $0.component.plane.title },
        .one("system", "the system within the system that it is a part of") {
            $0.component.system.flatMap($0.facts.system)
        },
        .text("technology", "what it is made with") { $0.component.technology },
        .text("owner", "who answers for it") { $0.component.owner },
        .text("notes", "what else there is to say") { $0.component.notes },
        .text("url", "where more is to be read") { $0.component.url },
        .text("personalData", "the most sensitive personal data that it holds") {
            $0.component.personalData.map { SystemDesign.words(of: $0.rawValue).lowercased() }
        },
        .many("facts", "the figures and choices that the design gives for it") {
            AttributeContext.all(of: $0.component.attributes, in: $0.facts)
        },
        .many("flows", "the flows that start or end at it") { subject in
            subject.facts.flows(at: subject.component.id).map {
                FlowContext(flow: $0, facts: subject.facts, end: subject.component.id)
            }
        },
        .many("findings", "what was found about it") { subject in
            subject.facts.findings(about: subject.component.id).map { FindingContext(finding: $0) }
        },
    ]
}

/// A figure or a choice that a design gives for a component or a flow.
struct AttributeContext: ContextObject {
    let name: String
    let value: AttributeValue
    let facts: DesignFacts

    static let phrase = "a figure or choice of a component or flow"
    static let names: [ContextName<Self>] = [
        .text("name", "what it is called: batch size") { SystemDesign.words(of: $0.name).lowercased() },
        .text("meaning", "what it tells") { AnyAttribute.named($0.name)?.meaning },
        .text("value", "what is said") { subject in
            switch (subject.value, AnyAttribute.named(subject.name)?.type) {
            case (.figure(let figure), _): figure.description
            case (.text(let choice), is any CaseIterable.Type): DesignHandouts.phrase(for: choice)
            // A cache is named by its id.
            case (.text(let text), _): subject.facts.component(text)?.renderText ?? text
            }
        },
        .one("figure", "the figure, where it is one") { subject in
            guard case .figure(let figure) = subject.value else { return FigureContext?.none }
            return FigureContext(figure: figure, notes: subject.facts.notes)
        },
    ]

    /// All that is said, in the order of the list of attributes.
    static func all(of values: AttributeValues, in facts: DesignFacts) -> [Self] {
        values.all.sorted { $0.key < $1.key }.map { Self(name: $0.key, value: $0.value, facts: facts) }
    }
}

/// A flow; seen from one of its ends, where it is told of a component.
struct FlowContext: ContextObject {
    let flow: DesignDocument.Flow
    let facts: DesignFacts
    /// The component that it is told of.
    var end: String?

    private var leaves: Bool { flow.from == end }

    static let phrase = "a flow"
    static let names: [ContextName<Self>] = [
        .one("from", "where it comes from") { $0.facts.component($0.flow.from) },
        .one("to", "where it goes to") { $0.facts.component($0.flow.to) },
        .text("kind", "how it gets there: training data") {
            SystemDesign.words(of: $0.flow.kind.rawValue).lowercased()
        },
        .text("label", "what it carries") { $0.flow.label },
        .text("path", "the path that it is on") { $0.flow.path },
        .many("facts", "the figures and choices that the design gives for it") {
            AttributeContext.all(of: $0.flow.attributes, in: $0.facts)
        },
        .flag("leaves", "of a component's flows: whether it starts there") { $0.leaves },
        .one("other", "of a component's flows: the other end") {
            $0.facts.component($0.leaves ? $0.flow.to : $0.flow.from)
        },
    ]
}

/// A system within the system: a tenant of a platform.
struct SystemContext: ContextObject, MustacheCustomRenderable {
    let system: DesignDocument.System
    let facts: DesignFacts

    var renderText: String { system.title }
    let isNull = false

    static let phrase = "a system within the system"
    static let names: [ContextName<Self>] = [
        .text("id", "the name of the property that holds it") { $0.system.id },
        .text("title", "what it is called") { $0.system.title },
        .text("summary", "what it does") { $0.system.summary },
        .many("components", "the components that it has") { subject in
            subject.facts.components.filter { $0.component.system == subject.system.id }
        },
    ]
}
