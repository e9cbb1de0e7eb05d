import Mustache
import SystemDesign

/// A statement, or a part of one, with its properties under the names that they have in Swift and in documents.
struct StatementContext: MustacheParent, MustacheCustomRenderable {
    private let values: [String: Any]
    /// What it is as a text, where it is short enough to be one.
    let renderText: String
    let isNull = false

    /// A statement of a design, in the system within the system of which it speaks.
    init(_ placed: DesignDocument.PlacedStatement, in facts: DesignFacts) {
        var values = Self.values(of: placed.statement, referring: placed.statement.references, in: facts)
        values["system"] = placed.system.flatMap(facts.system) ?? Absent()
        self.values = values
        renderText = ""
    }

    private init(part: Any, referring references: [String], in facts: DesignFacts) {
        values = Self.values(of: part, referring: references, in: facts)
        renderText = (part as? any CustomStringConvertible)?.description ?? ""
    }

    func child(named name: String) -> Any? { values[name] }

    /// Whether one of its properties is this choice.
    func has(_ choice: String) -> Bool {
        values.values.contains { ($0 as? ChoiceContext)?.name == choice }
    }

    private static func values(
        of subject: Any, referring references: [String], in facts: DesignFacts
    ) -> [String: Any] {
        let properties = Mirror(reflecting: subject).children
        let referring = Self.references(among: properties.compactMap(\.label))
        return Dictionary(
            properties.compactMap { label, value in
                guard let label else { return nil }
                let ids = referring.contains(label) ? references : []
                return (label, Self.value(of: value, referring: ids, in: facts))
            }, uniquingKeysWith: { first, _ in first })
    }

    /// Those of a statement's properties that hold ids of components, if it refers to any. A model is one by itself; beside
    /// where it is, it is called by a name.
    static func references(among properties: [String]) -> Set<String> {
        let own = Set(["component", "components", "places", "reviewer"]).intersection(properties)
        return own.isEmpty ? ["model"] : own
    }

    /// A property as templates see it.
    private static func value(of value: Any, referring references: [String], in facts: DesignFacts) -> Any {
        switch value {
        case let text as String where references.contains(text):
            return facts.component(text) ?? ContextText(text)
        case let text as String: return ContextText(text)
        case let flag as Bool: return flag
        case let quantity as any Quantity: return FigureContext(figure: quantity.figure, notes: facts.notes)
        case let number as Int: return ContextText(Figure(value: Double(number), unit: "").description)
        case let number as Double: return ContextText(Figure(value: number, unit: "").description)
        case let choice as any RawRepresentable:
            let choices = (type(of: value) as? any CaseIterable.Type)?.names ?? []
            return (choice.rawValue as? String).map { ChoiceContext(name: $0, choices: choices) } ?? Absent()
        case let list as [Any]:
            return ContextList(list.map { Self.value(of: $0, referring: references, in: facts) })
        case let term as any Term: return ContextText(term.description)
        default:
            let mirror = Mirror(reflecting: value)
            if mirror.displayStyle == .optional {
                return mirror.children.first.map {
                    Self.value(of: $0.value, referring: references, in: facts)
                } ?? Absent()
            }
            let ids = (value as? any Statement)?.references ?? references
            return StatementContext(part: value, referring: ids, in: facts)
        }
    }
}
