import SystemDesign

extension HandoutTemplate {
    /// Everything that templates can use, and what this one is made of, for a terminal.
    public var description: String {
        var lines = ["\(name), a template"] + (meaning.map { [$0] } ?? [])
        lines += ["", "Writes"] + Self.table(files.map { ("\($0.name).\($0.form.rawValue)", $0.file.path) })
        if !parts.isEmpty {
            lines +=
                ["", "Parts"]
                + Self.table(parts.sorted { $0.key < $1.key }.map { ("{{> \($0.key)}}", $0.value.path) })
        }
        for kind in ContextKind.all {
            lines += ["", "Of \(kind.phrase)"] + Self.table(kind.entries.map { ($0.usage, $0.account) })
        }
        lines += ["", "Of statements, whose properties blueprint describe NAME explains"]
        lines += Self.table(
            statementTypes.sorted { $0.name < $1.name }.map { type in
                let entries = ContextShape.statement(type).entries
                return ("{{#\(type.name)}}", entries.map(\.withChoices).joined(separator: ", "))
            })
        lines +=
            ["", "Of texts"] + Self.table(ContextText.forms.map { ("{{\($0.name)(text)}}", $0.meaning) })
        lines += ["", "Of lists"]
        lines += Self.table(
            ContextList.forms.map { ("\($0.name)(flows)", $0.meaning) }
                + [
                    ("offline(metric)", "those that are of a choice that they have"),
                    ("fails(lines)", "those of which this holds"),
                    ("first(), last(), index()", "of a thing in its list: its place"),
                ])
        return lines.joined(separator: "\n") + "\n"
    }

    private static func table(_ rows: [(String, String)]) -> [String] {
        let width = rows.map(\.0.count).max() ?? 0
        return rows.map { "  \($0.0.padded(to: min(width, 24)))  \($0.1)" }
    }
}

/// A kind of thing that templates speak of.
private struct ContextKind {
    let phrase: String
    let entries: [ContextEntry]

    /// Every kind, from the design on, in the order in which names lead to them; statements are listed by themselves.
    static var all: [ContextKind] {
        var types: [any ContextObject.Type] = [DesignContext.self]
        var index = 0
        while index < types.count {
            for type in types[index].entries.compactMap(\.shape.objectType)
            where !types.contains(where: { $0 == type }) { types.append(type) }
            index += 1
        }
        return types.map { type in
            ContextKind(
                phrase: type.phrase, entries: type.entries.filter { !$0.isStatement })
        }
    }
}

extension ContextShape {
    /// The kind of thing that it is, or a list of.
    var objectType: (any ContextObject.Type)? {
        switch self {
        case .object(let type): type
        case .figure: FigureContext.self
        case .many(let element): element.objectType
        default: nil
        }
    }
}

extension ContextEntry {
    fileprivate var isStatement: Bool {
        if case .many(.statement) = shape { true } else { false }
    }

    /// How it is written.
    fileprivate var usage: String {
        switch shape {
        case .markup: "{{{\(name)}}}"
        case .many, .flag: "{{#\(name)}}"
        default: "{{\(name)}}"
        }
    }

    fileprivate var account: String {
        let kind = shape.objectType.map { " (\($0.phrase))" } ?? ""
        return (meaning ?? "") + kind
    }

    /// The name, with what it can be.
    fileprivate var withChoices: String {
        switch shape {
        case .choice(let names): "\(name) (\(names.joined(separator: " | ")))"
        case .many(.choice(let names)): "\(name) (\(names.joined(separator: " | ")))…"
        case .many(.part(let entries)): "\(name)… {\(entries.map(\.name).joined(separator: ", "))}"
        case .part(let entries): "\(name) {\(entries.map(\.name).joined(separator: ", "))}"
        case .many: "\(name)…"
        default: name
        }
    }
}
