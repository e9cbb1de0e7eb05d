/// A tag of a Mustache template, with its place: what the library's parser keeps to itself.
struct TemplateTag {
    /// What a tag does.
    enum Kind {
        /// Writes a value, escaped.
        case variable
        /// Writes a value as it is.
        case markup
        /// Opens a section for what is there.
        case section
        /// Opens a section for what isn't.
        case inverted
        /// Closes a section.
        case end
        /// Writes another file.
        case partial
        /// Something of Mustache that handouts do without: inheritance, other delimiters, names from values.
        case unsupported(String)
    }

    let kind: Kind
    /// The name, with the functions around it: `count(flows)`.
    let text: String
    /// Where the tag begins, both from 1.
    let line: Int
    let column: Int

    /// The tags of a template, in their order, without its comments.
    static func all(in template: String) -> [TemplateTag] {
        var tags: [TemplateTag] = []
        var rest = template[...]
        var line = 1
        var lineStart = template.startIndex
        func skip(to end: String.Index) {
            for index in rest[..<end].indices where rest[index].isNewline {
                line += 1
                lineStart = rest.index(after: index)
            }
            rest = rest[end...]
        }
        while let open = rest.firstRange(of: "{{") {
            skip(to: open.lowerBound)
            let inner = rest[open.upperBound...]
            // What isn't closed the library's parser reports.
            guard let close = inner.firstRange(of: "}}") else { break }
            var end = close.upperBound
            if inner.hasPrefix("{"), rest[end...].hasPrefix("}") { end = rest.index(after: end) }
            let column = template.distance(from: lineStart, to: open.lowerBound) + 1
            if let tag = TemplateTag(inner[..<close.lowerBound], line: line, column: column) {
                tags.append(tag)
            }
            skip(to: end)
        }
        return tags
    }

    /// Reads what stands between the braces; nothing, where that is a comment.
    private init?(_ inner: Substring, line: Int, column: Int) {
        let sigil = inner.first ?? " "
        guard sigil != "!" else { return nil }
        let kinds: [Character: Kind] = [
            "{": .markup, "&": .markup, "#": .section, "^": .inverted, "/": .end, ">": .partial,
            "=": .unsupported("other delimiters"), "<": .unsupported("inheritance"),
            "$": .unsupported("inheritance"), "%": .unsupported("a content type"),
        ]
        kind = kinds[sigil] ?? .variable
        let name = kinds[sigil] == nil ? inner : inner.dropFirst()
        text = String(name.filter { !$0.isWhitespace })
        self.line = line
        self.column = column
    }

    /// The name alone: `flows` of `count(flows)`.
    var name: String {
        String((text.split(separator: "(", omittingEmptySubsequences: false).last ?? "").prefix { $0 != ")" })
    }

    /// The functions around the name, the outermost first: `count` of `count(flows)`.
    var functions: [String] {
        text.split(separator: "(", omittingEmptySubsequences: false).dropLast().map(String.init)
    }
}
