import DesignDiagrams
import DesignLint
import SystemDesign

/// A document about a design, made from a template: what people read, print and hand out.
///
/// ```swift
/// let template = try HandoutTemplate.named("design-doc", shipped: templates)
/// let handout = Handout(Linter().lint(document), from: template, name: "NewsFeed")
/// for file in try handout.markdown(diagrams: .svg) { print(file.name) }
/// ```
public struct Handout {
    private let template: HandoutTemplate
    private let facts: DesignFacts
    private let name: String

    /// A handout about a design and what was found in it; its files have the name before theirs.
    public init(_ report: LintReport, from template: HandoutTemplate, name: String) {
        self.init(DesignFacts(report), from: template, name: name)
    }

    /// A handout of facts that others tell, too: what they have drawn isn't drawn again.
    init(_ facts: DesignFacts, from template: HandoutTemplate, name: String) {
        self.facts = facts
        self.template = template
        self.name = name
    }

    /// A file of a handout.
    public struct File: Sendable {
        /// Its path in the folder that all go into.
        public let name: String
        public let contents: [UInt8]

        init(_ name: String, _ text: String) { self.init(name, Array(text.utf8)) }

        init(_ name: String, _ contents: [UInt8]) {
            self.name = name
            self.contents = contents
        }
    }

    /// How pictures stand in Markdown.
    public enum Diagrams: String, CaseIterable, Sendable {
        /// As files beside the text, one for light surroundings and one for dark.
        case svg
        /// As Mermaid in the text, where that can be drawn so.
        case mermaid
        /// Both.
        case both
    }

    /// The handout as Markdown, with its pictures beside it.
    ///
    /// - Throws: where a picture can't be drawn.
    public func markdown(diagrams: Diagrams = .svg) throws -> [File] {
        var names: Set<String> = []
        return try texts.flatMap { text -> [File] in
            guard text.form == .markdown else { return [text.file] }
            let pictures = MarkdownPictures(text, diagrams: diagrams, folder: "\(name)-pictures")
            let body = try pictures.replace(in: text.body)
            return [File("\(text.name).md", body)] + pictures.files
        }
        // Two texts of a handout may have a picture in common.
        .filter { names.insert($0.name).inserted }
    }

    /// The handout as pages that load nothing; what is no text for readers stays as it is.
    ///
    /// - Throws: where a picture can't be drawn.
    public func html(on page: Page) throws -> [File] {
        try texts.map { text in
            guard text.form == .markdown else { return text.file }
            return File("\(text.name).html", try text.html(on: page, appearance: nil))
        }
    }

    /// The handout as pages for paper, by a program that makes PDF.
    ///
    /// - Throws: where a picture can't be drawn, or the program fails.
    public func pdf(on page: Page, by engine: PDFEngine) async throws -> [File] {
        var files: [File] = []
        for text in texts {
            guard text.form == .markdown else {
                files.append(text.file)
                continue
            }
            let html = try text.html(on: page, appearance: .light)
            files.append(File("\(text.name).pdf", try await engine.pdf(of: html)))
        }
        return files
    }

    /// The texts that the template writes.
    private var texts: [HandoutText] {
        template.files.map { file in
            facts.begin()
            let text = template.write(file.file, of: facts)
            let suffix = file.name == template.name ? file.name : "\(template.name)-\(file.name)"
            return HandoutText(
                name: "\(name)-\(suffix)", template: template.name, form: file.form,
                body: file.form == .markdown ? text.tidyMarkdown : text, facts: facts,
                pictures: facts.pictures.asked)
        }
    }
}

/// What a template has written, and the pictures that it has asked for meanwhile.
struct HandoutText {
    let name: String
    let template: String
    let form: TextForm
    let body: String
    let facts: DesignFacts
    let pictures: [Pictures.Request]

    /// The text as it is.
    fileprivate var file: Handout.File { Handout.File("\(name).\(form.rawValue)", body) }

    /// The text as a page; with the pictures in one appearance, or in both.
    fileprivate func html(on page: Page, appearance: Appearance?) throws -> String {
        let figures = try pictures.map { try facts.figure($0, appearance) }
        let text = CommonMark(body) { figures[$0] }
        let shown = Set(pictures.flatMap { $0.view.nodes.flatMap { $0.members + [$0.id] } })
        let title = text.headings.first?.title ?? facts.document.title.onOneLine
        return page.html(
            of: text, title: title, from: template, about: ReferenceContext.all(shown, in: facts))
    }
}
