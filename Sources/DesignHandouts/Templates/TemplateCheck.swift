import SystemDesign

/// Holds the names that a template uses against what there is: Mustache would write nothing for those it doesn't know.
struct TemplateCheck {
    /// What the template is called.
    let name: String
    /// The files that others write.
    let parts: [String: TemplateFile]
    /// The parts that are being looked into, so that one that writes itself ends.
    private var visiting: Set<String> = []

    init(of name: String, parts: [String: TemplateFile]) {
        self.name = name
        self.parts = parts
    }

    /// Checks a file and all that it writes.
    ///
    /// - Throws: ``TemplateError`` at the first name that isn't known, or is used for what it isn't.
    mutating func check(_ file: TemplateFile, inside scopes: [ContextShape]) throws(TemplateError) {
        var scopes = scopes
        var open: [Int] = []
        for tag in file.tags {
            switch tag.kind {
            case .variable, .markup:
                try checkUse(of: try resolve(tag, in: file, scopes), by: tag, in: file)
            case .section:
                open.append(scopes.count)
                if let inner = try resolve(tag, in: file, scopes).inner { scopes.append(inner) }
            case .inverted:
                open.append(scopes.count)
                _ = try resolve(tag, in: file, scopes)
            case .end:
                scopes = Array(scopes.prefix(open.popLast() ?? scopes.count))
            case .partial:
                try checkPart(tag, of: file, scopes)
            case .unsupported: break
            }
        }
    }

    private mutating func checkPart(
        _ tag: TemplateTag, of file: TemplateFile, _ scopes: [ContextShape]
    ) throws(TemplateError) {
        guard let part = parts[tag.text] else {
            throw TemplateError(
                file.path, line: tag.line, column: tag.column,
                "there is no part '\(tag.text)', a file _\(tag.text).md beside this one"
                    + tag.text.suggestion(in: parts.keys.sorted()))
        }
        guard visiting.insert(tag.text).inserted else { return }
        try check(part, inside: scopes)
        visiting.remove(tag.text)
    }

    /// Refuses words of the design as markup, and markup as words.
    private func checkUse(
        of shape: ContextShape, by tag: TemplateTag, in file: TemplateFile
    ) throws(TemplateError) {
        var isMarkup = false
        if case .markup = tag.kind { isMarkup = true }
        switch (shape.isMarkup, isMarkup) {
        case (true, false):
            throw TemplateError(
                file.path, line: tag.line, column: tag.column,
                "'\(tag.text)' is markup: write {{{\(tag.text)}}}")
        case (false, true):
            throw TemplateError(
                file.path, line: tag.line, column: tag.column,
                "'\(tag.text)' is what a design says, and no markup: write {{\(tag.text)}}")
        default: break
        }
    }

    // MARK: - Names

    /// What kind of value a tag's name has, after its functions.
    private func resolve(
        _ tag: TemplateTag, in file: TemplateFile, _ scopes: [ContextShape]
    ) throws(TemplateError) -> ContextShape {
        func fail(_ problem: String) -> TemplateError {
            TemplateError(file.path, line: tag.line, column: tag.column, problem)
        }
        var shape: ContextShape
        switch tag.name {
        case ".": shape = scopes.last ?? .text
        case "":
            guard tag.functions.count == 1, Self.places.contains(tag.functions[0]) else {
                throw fail(
                    "a tag needs a name; of the place in a list there are \(Self.places.map { "\($0)()" }.joined(separator: ", "))"
                )
            }
            return tag.functions[0] == "index" ? .text : .flag
        default:
            let names = tag.name.split(separator: ".").map(String.init)
            let searched = tag.name.hasPrefix(".") ? Array(scopes.suffix(1)) : scopes
            guard let name = names.first,
                let found = searched.reversed().lazy.compactMap({ $0.shape(of: name) }).first
            else {
                let known = searched.flatMap(\.entries).map(\.name)
                throw fail(
                    "there is no '\(names.first ?? "")' here"
                        + (names.first ?? "").suggestion(in: known)
                        + " (blueprint describe template \(name) lists the names)")
            }
            shape = found
            for name in names.dropFirst() {
                guard let next = shape.shape(of: name) else {
                    throw fail(
                        "there is no '\(name)' in '\(tag.name)'\(name.suggestion(in: shape.entries.map(\.name)))"
                    )
                }
                shape = next
            }
        }
        for function in tag.functions.reversed() {
            guard let result = shape.result(of: function) else {
                throw fail(
                    "'\(function)' can't be asked of '\(tag.name)'\(function.suggestion(in: shape.functions))"
                )
            }
            shape = result
        }
        return shape
    }

    /// What can be asked of the place of a thing in its list.
    private static let places = ["first", "last", "index", "even", "odd"]
}

extension ContextShape {
    /// What a section of such a value speaks of; nothing new, where it is a question.
    fileprivate var inner: ContextShape? {
        switch self {
        case .flag: nil
        case .many(let element): element
        default: self
        }
    }

    fileprivate var isMarkup: Bool {
        switch self {
        case .markup: true
        case .many(let element): element.isMarkup
        default: false
        }
    }

    fileprivate func shape(of name: String) -> ContextShape? { entries.first { $0.name == name }?.shape }

    /// The functions that can be applied to such a value.
    fileprivate var functions: [String] {
        switch self {
        case .many(let element): ContextList.forms.map(\.name) + element.choices.sorted()
        case .text, .choice: ContextText.forms.map(\.name)
        default: []
        }
    }

    /// What a function makes of such a value.
    fileprivate func result(of function: String) -> ContextShape? {
        guard functions.contains(function) else { return nil }
        guard case .many(let element) = self else { return .text }
        return switch function {
        case "any", "empty", "one", "several": .flag
        case "count": .text
        case "first": element
        default: self
        }
    }
}
