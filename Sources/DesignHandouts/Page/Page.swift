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
