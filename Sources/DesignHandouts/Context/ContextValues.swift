import Mustache
import SystemDesign

/// What stands for a name of which the design says nothing: an empty text, and a section that isn't written.
///
/// Mustache would look for the name in the things around instead, and find something else of that name.
struct Absent: MustacheCustomRenderable {
    let renderText = ""
    let isNull = true
}

/// Words of the design, and the forms in which sentences need them.
struct ContextText: MustacheParent, MustacheCustomRenderable, MustacheTransformable {
    let text: String

    init(_ text: String) { self.text = text }

    var renderText: String { text }
    var isNull: Bool { text.isEmpty }

    /// A text has no names: in its section those of the things around it go on, `text` among them.
    func child(named name: String) -> Any? { nil }

    /// The forms of a text, by their names.
    static let forms: [(name: String, meaning: String)] = [
        ("sentence", "with a capital at its beginning and a full stop at its end"),
        ("capital", "with a capital at its beginning"),
        ("clause", "without the full stop at its end, to go on with"),
    ]

    func transform(_ name: String) -> Any? {
        switch name {
        case "sentence": Self(text.asClause.capitalised + (text.endsSentence ? "" : "."))
        case "capital": Self(text.capitalised)
        case "clause": Self(text.asClause)
        default: nil
        }
    }
}

extension String {
    /// The text with a capital at its beginning, if it begins with a word of small letters: `iPhone` stays as it is.
    fileprivate var capitalised: String {
        let word = prefix { $0.isLetter || $0.isNumber }
        return word.contains(where: \.isUppercase) ? self : prefix(1).uppercased() + dropFirst()
    }

    /// Whether it ends a sentence otherwise than by a full stop.
    fileprivate var endsSentence: Bool { last.map("?!…:".contains) ?? true }

    /// The text without the full stop at its end; three dots stay.
    fileprivate var asClause: String { hasSuffix(".") && !hasSuffix("..") ? String(dropLast()) : self }
}

/// Any number of things: a section is written for each, and as a text they stand in a row, "a, b and c".
struct ContextList: MustacheSequence, MustacheCustomRenderable, MustacheTransformable {
    let items: [Any]

    init(_ items: [Any]) { self.items = items }

    func makeIterator() -> some IteratorProtocol<Any> { items.makeIterator() }

    var isNull: Bool { items.isEmpty }

    var renderText: String {
        let texts = items.map { ($0 as? any MustacheCustomRenderable)?.renderText ?? "\($0)" }
        guard let last = texts.last, texts.count > 1 else { return texts.first ?? "" }
        // Where the things have commas within, those between them wouldn't tell them apart.
        let comma = texts.contains { $0.contains(",") } ? "; " : ", "
        return texts.dropLast().joined(separator: comma) + (comma == "; " ? "; and " : " and ") + last
    }

    /// What can be asked of a list, by names, besides those of a choice, `offline(metric)`; the first four are for
    /// sections.
    static let forms: [(name: String, meaning: String)] = [
        ("any", "whether there is one"),
        ("empty", "whether there is none"),
        ("one", "whether there is just one"),
        ("several", "whether there are two or more"),
        ("count", "how many there are"),
        ("first", "the first"),
        ("rest", "all but the first"),
    ]

    func transform(_ name: String) -> Any? {
        switch name {
        case "any": !items.isEmpty
        case "empty": items.isEmpty
        case "one": items.count == 1
        case "several": items.count > 1
        case "count": ContextText(String(items.count))
        case "first": items.first ?? Absent()
        case "rest": Self(Array(items.dropFirst()))
        default: Self(items.filter { ($0 as? StatementContext)?.has(name) == true })
        }
    }
}

/// One of several choices, as a phrase; a section of a choice's name is written where it is that one.
struct ChoiceContext: MustacheParent, MustacheCustomRenderable, MustacheTransformable {
    let name: String

    let isNull = false
    var renderText: String { phrase(for: name) }

    func child(named name: String) -> Any? { self.name == name }
    func transform(_ name: String) -> Any? { ContextText(renderText).transform(name) }
}

/// A number of the design, with its unit and its origin.
struct FigureContext: ContextObject, MustacheCustomRenderable {
    let figure: Figure
    let notes: Footnotes

    let isNull = false
    var renderText: String { figure.description }

    static let phrase = "a figure"
    static let names: [ContextName<Self>] = [
        .text("basis", "how the number is known: source, literature, assumed, derived") {
            $0.figure.provenance?.basis.rawValue
        },
        .text("detail", "the source, or the arithmetic that it was derived by") {
            $0.figure.provenance?.detail
        },
        .flag("isAssumed", "whether the author assumed it") { $0.figure.provenance?.basis == .assumed },
        .markup("cited", "the figure with a mark of the footnote that says where it comes from") { $0.cited },
    ]

    private var cited: String {
        let text = figure.description.forMarkdown
        guard let provenance = figure.provenance else { return text }
        return text + notes.mark(of: provenance)
    }
}

/// The origins of the figures that a handout has written, in the order in which they were first needed.
final class Footnotes {
    private(set) var texts: [String] = []

    /// The mark of a figure's origin; a footnote that is there already is used again.
    func mark(of provenance: Provenance) -> String {
        let text = provenance.inWords
        let index = texts.firstIndex(of: text) ?? texts.endIndex
        if index == texts.endIndex { texts.append(text) }
        return "[^\(index + 1)]"
    }
}

extension Provenance {
    /// The origin as a note says it.
    fileprivate var inWords: String {
        switch basis {
        case .assumed: detail.map { "Assumed: \($0)" } ?? "Assumed."
        case .derived: detail.map { "Derived: \($0)" } ?? "Derived from other figures."
        case .source: detail.map { "Source: \($0)" } ?? "From a source that isn't named."
        case .literature: detail.map { "From the literature: \($0)" } ?? "Well known in the literature."
        }
    }
}
