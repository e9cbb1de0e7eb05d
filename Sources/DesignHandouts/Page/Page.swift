import Mustache
import SystemDesign

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The page that handouts are shown on: one file of HTML with its style sheet, its script and its pictures in it.
public struct Page: Sendable {
    private let template: PageTemplate

    /// Reads the page from the folder `page` of the templates.
    ///
    /// - Throws: ``TemplateError`` where it can't be read, or uses names that there aren't.
    public init(in templates: URL) throws(TemplateError) {
        template = try PageTemplate("page.html", of: PageContext.self, in: templates)
    }

    /// A text as a page.
    func html(
        of text: CommonMark, title: String, from handout: String, about components: [ReferenceContext]
    ) -> String {
        template.html(
            PageContext(
                frame: template.frame, title: title, handout: handout, text: text,
                components: components))
    }
}

/// A template of the folder `page`, with what all pages have in common.
struct PageTemplate: Sendable {
    private let file: TemplateFile
    /// What all pages have in common.
    let frame: PageFrame

    init<Context: ContextObject>(
        _ name: String, of context: Context.Type, in templates: URL
    ) throws(TemplateError) {
        let folder = templates.appending(path: "page")
        let url = folder.appending(path: name)
        file = try TemplateFile(path: url.relativePath, text: try HandoutTemplate.read(url), as: .html)
        frame = PageFrame(
            styles: try HandoutTemplate.read(folder.appending(path: "page.css")),
            script: try HandoutTemplate.read(folder.appending(path: "page.js")),
            hash: try HandoutTemplate.read(folder.appending(path: "page.js.sha256")))
        var check = TemplateCheck(of: "page", parts: [:])
        try check.check(file, inside: [.object(Context.self)])
    }

    func html(_ context: some ContextObject) -> String { file.template.render(context) }
}

/// What all pages have in common.
struct PageFrame: Sendable {
    let styles: String
    let script: String
    /// The script's SHA-256, in base 64: what browsers know it by.
    let hash: String

    static func names<Subject>(
        _ frame: @escaping @Sendable (Subject) -> PageFrame
    ) -> [ContextName<Subject>] {
        [
            .text("language", "the language that it is written in") { _ in "en" },
            .text("generator", "the program that wrote it") { _ in "Blueprint" },
            .text("policy", "what a browser may load and run: nothing, but the page's own script") {
                "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; "
                    + "form-action 'none'; script-src 'sha256-\(frame($0).hash.prefix { !$0.isWhitespace })'"
            },
            .markup("styles", "the style sheet") { frame($0).styles },
            .markup("script", "the script") { frame($0).script },
        ]
    }
}

/// What the page's template sees.
struct PageContext: ContextObject {
    let frame: PageFrame
    let title: String
    let handout: String
    let text: CommonMark
    let components: [ReferenceContext]

    static let phrase = "a page"
    static let names: [ContextName<Self>] =
        PageFrame.names(\.frame) + [
            .text("title", "what the handout is called", \.title),
            .text("handout", "the template that it is made from", \.handout),
            .markup("body", "the text") { $0.text.html },
            .many("contents", "the headings below that of the page") { subject in
                subject.text.headings.filter { (2...3).contains($0.level) }.map {
                    HeadingContext(heading: $0)
                }
            },
            .flag("hasComponents", "whether the page has pictures with components") {
                !$0.components.isEmpty
            },
            .many("components", "the components of its pictures", \.components),
        ]
}

/// A heading, for the table of contents.
struct HeadingContext: ContextObject {
    let heading: CommonMark.Heading

    static let phrase = "a heading"
    static let names: [ContextName<Self>] = [
        .text("id", "what links lead to", \.heading.id),
        .text("title", "what it says", \.heading.title),
        .number("level", "how deep it is, from 1", \.heading.level),
    ]
}

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
