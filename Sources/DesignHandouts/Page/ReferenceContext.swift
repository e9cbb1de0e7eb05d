import SystemDesign

/// A component as the page tells about it.
struct ReferenceContext: ContextObject {
    let component: ComponentContext
    let anchor: String
    let flows: [ReferenceFlowContext]
    let findings: [ReferenceFindingContext]

    static let phrase = "a component of the page's pictures"
    static let names: [ContextName<Self>] = [
        .text("anchor", "what links lead to", \.anchor),
        .text("id", "what pictures know it by", \.component.component.id),
        .text("title", "what it is called", \.component.renderText),
        .text("kind", "what it is", \.component.component.kind.title),
        .text("meaning", "what such a thing does", \.component.component.kind.meaning),
        .text("notes", "what else there is to say", \.component.component.notes),
        .text("technology", "what it is made with", \.component.component.technology),
        .text("owner", "who answers for it", \.component.component.owner),
        .many("facts", "the figures and choices that the design gives for it") {
            AttributeContext.all(of: $0.component.component.attributes, in: $0.component.facts)
        },
        .many("flows", "its flows", \.flows),
        .many("findings", "what was found about it", \.findings),
    ]

    /// The components of some ids, each with an anchor of its own.
    static func all(_ ids: Set<String>, in facts: DesignFacts) -> [Self] {
        let components = facts.document.components
        let anchors = Dictionary(
            uniqueKeysWithValues: components.enumerated().map {
                ($1.id, $1.id.isPlain ? "component-\($1.id)" : "component--\($0)")
            })
        return components.filter { ids.contains($0.id) }.compactMap { component in
            guard let told = facts.component(component.id) else { return nil }
            let flows = facts.flows(at: component.id).compactMap { flow -> ReferenceFlowContext? in
                let leaves = flow.from == component.id
                let other = leaves ? flow.to : flow.from
                // Links lead to what is told about here.
                guard ids.contains(other), let end = facts.component(other) else { return nil }
                return ReferenceFlowContext(
                    flow: flow, leaves: leaves, component: end.renderText, anchor: anchors[other] ?? "")
            }
            return Self(
                component: told, anchor: anchors[component.id] ?? "", flows: flows,
                findings: facts.findings(about: component.id).map {
                    ReferenceFindingContext(finding: FindingContext(finding: $0))
                })
        }
    }
}

/// A flow as the page tells about it, seen from one of its ends.
struct ReferenceFlowContext: ContextObject {
    let flow: DesignDocument.Flow
    let leaves: Bool
    let component: String
    let anchor: String

    static let phrase = "a flow of such a component"
    static let names: [ContextName<Self>] = [
        .text("direction", "to or from") { $0.leaves ? "to" : "from" },
        .text("component", "the title of the other end", \.component),
        .text("anchor", "what links to the other end lead to", \.anchor),
        .text("kind", "how it gets there") { words(of: $0.flow.kind.rawValue).lowercased() },
        .text("label", "what it carries", \.flow.label),
    ]
}

/// A finding as the page tells it.
struct ReferenceFindingContext: ContextObject {
    let finding: FindingContext

    static let phrase = "a finding about such a component"
    static let names: [ContextName<Self>] = [
        .text("severity", "error, warning or note", \.finding.finding.severity.rawValue),
        .text("rule", "the rule's number", \.finding.finding.rule.id),
        .markup("message", "what was found") { $0.finding.finding.message.inHTML },
        .markup("help", "what to do about it") { $0.finding.finding.help.inHTML },
    ]
}

extension String {
    /// The text as HTML, with what stands between backticks as code.
    fileprivate var inHTML: String {
        onOneLine.split(separator: "`", omittingEmptySubsequences: false).enumerated().map { index, part in
            index % 2 == 0 ? String(part).forXML : "<code>\(String(part).forXML)</code>"
        }.joined()
    }

    /// Whether an address can have it as it is.
    fileprivate var isPlain: Bool {
        !isEmpty
            && utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"):
                    true
                default: false
                }
            }
    }
}
