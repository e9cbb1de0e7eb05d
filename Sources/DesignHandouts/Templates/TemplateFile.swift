import Mustache

/// A file of a template: its text, and what Mustache makes of it.
struct TemplateFile: Sendable {
    /// Its path, as messages name it.
    let path: String
    let tags: [TemplateTag]
    /// The comment that it begins with.
    let comment: String?
    let template: MustacheTemplate

    /// Reads a file's text.
    ///
    /// - Throws: ``TemplateError`` where it isn't Mustache.
    init(path: String, text: String, as form: TextForm) throws(TemplateError) {
        self.path = path
        tags = TemplateTag.all(in: text)
        comment = text.prefixMatch(of: /\{\{!\s*([^}]*?)\s*\}\}/).map { String($0.output.1) }
        if let tag = tags.first(where: \.isUnsupported), case .unsupported(let what) = tag.kind {
            throw TemplateError(
                path, line: tag.line, column: tag.column, "handouts do without \(what) in templates")
        }
        do {
            // Mustache begins every file as HTML.
            template = try MustacheTemplate(string: "{{% CONTENT_TYPE:\(form.contentType)}}\n\(text)")
        } catch {
            throw TemplateError(path, error)
        }
    }
}

extension TemplateTag {
    fileprivate var isUnsupported: Bool {
        if case .unsupported = kind { true } else { false }
    }
}

extension TemplateError {
    fileprivate init(_ path: String, _ error: any Error) {
        guard let error = error as? MustacheTemplate.ParserError else {
            self.init(path, "it isn't Mustache: \(error)")
            return
        }
        // The first line is the one that says how it is escaped.
        self.init(
            path, line: Swift.max(1, error.context.lineNumber - 1), column: error.context.columnNumber,
            Self.problem(error.error))
    }

    private static func problem(_ error: any Error) -> String {
        switch error as? MustacheTemplate.Error {
        case .sectionCloseNameIncorrect: "this closes another section than the one that is open"
        case .unfinishedName: "this tag isn't finished, or its name can't be one"
        case .expectedSectionEnd: "a section isn't closed"
        default: "this isn't Mustache: \(error)"
        }
    }
}

/// A form of text that templates write.
enum TextForm: String, CaseIterable, Sendable {
    /// CommonMark with tables, as GitHub reads it.
    case markdown = "md"
    /// Comma-separated values.
    case csv
    /// What pages are made of.
    case html

    /// The name under which Mustache knows how to escape it.
    var contentType: String { Self.register(self) }

    private static let register: @Sendable (TextForm) -> String = {
        for form in allCases { MustacheContentTypes.register(form, named: form.rawValue.uppercased()) }
        return { $0.rawValue.uppercased() }
    }()
}

extension TextForm: MustacheContentType {
    /// Words of a design as text of this form: nothing in them means more than itself.
    func escapeText(_ text: String) -> String {
        switch self {
        case .markdown: text.forMarkdown
        // A template sets the quotes around a cell.
        case .csv: text.forDisplay.replacing("\"", with: "\"\"")
        case .html: text.forXML
        }
    }
}
