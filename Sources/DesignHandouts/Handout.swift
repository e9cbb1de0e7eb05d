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
    private let report: LintReport
    private let name: String

    /// A handout about a design and what was found in it; its files have the name before theirs.
    public init(_ report: LintReport, from template: HandoutTemplate, name: String) {
        self.report = report
        self.template = template
        self.name = name
    }

    /// A file of a handout, by its path in the folder that all go into.
    public typealias File = (name: String, contents: [UInt8])

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
        try texts.flatMap { text -> [File] in
            guard text.form == .markdown else { return [text.file(as: text.form.rawValue)] }
            let pictures = MarkdownPictures(text.facts, diagrams: diagrams, folder: "\(name)-pictures")
            let body = try pictures.replace(in: text.body)
            return [(text.name + ".md", Array(body.utf8))] + pictures.files
        }.unique
    }

    /// The handout as pages that load nothing; what is no text for readers stays as it is.
    ///
    /// - Throws: where a picture can't be drawn.
    public func html(on page: Page) throws -> [File] {
        try texts.map { text in
            guard text.form == .markdown else { return text.file(as: text.form.rawValue) }
            return (text.name + ".html", Array(try text.html(on: page, appearance: nil).utf8))
        }
    }

    /// The handout as pages for paper, by a program that makes PDF.
    ///
    /// - Throws: where a picture can't be drawn, or the program fails.
    public func pdf(on page: Page, by engine: PDFEngine) async throws -> [File] {
        var files: [File] = []
        for text in texts {
            guard text.form == .markdown else {
                files.append(text.file(as: text.form.rawValue))
                continue
            }
            let html = try text.html(on: page, appearance: .light)
            files.append((text.name + ".pdf", try await engine.pdf(of: html)))
        }
        return files
    }

    /// The texts that the template writes.
    private var texts: [HandoutText] {
        template.files.map { file in
            let facts = DesignFacts(report, pictures: Pictures(of: report.document))
            let text = template.write(file.file, of: facts)
            let suffix = file.name == template.name ? file.name : "\(template.name)-\(file.name)"
            return HandoutText(
                name: "\(name)-\(suffix)", form: file.form,
                body: file.form == .markdown ? text.tidyMarkdown : text, facts: facts)
        }
    }
}

/// What a template has written, and what it has asked for meanwhile.
private struct HandoutText {
    let name: String
    let form: TextForm
    let body: String
    let facts: DesignFacts

    func file(as fileExtension: String) -> Handout.File { ("\(name).\(fileExtension)", Array(body.utf8)) }

    /// The text as a page; with the pictures in one appearance, or in both.
    func html(on page: Page, appearance: Appearance?) throws -> String {
        let asked = facts.pictures.asked
        let figures = try asked.map { try $0.figure(of: facts.document, appearance) }
        let text = CommonMark(body) { figures[$0] }
        let shown = Set(asked.flatMap { $0.view.nodes.map(\.id) })
        let title = text.headings.first?.title ?? facts.document.title.onOneLine
        return page.html(of: text, title: title, about: ReferenceContext.all(shown, in: facts))
    }
}

extension [Handout.File] {
    /// Each file once: two texts of a handout may have a picture in common.
    fileprivate var unique: Self {
        var names: Set<String> = []
        return filter { names.insert($0.name).inserted }
    }
}
