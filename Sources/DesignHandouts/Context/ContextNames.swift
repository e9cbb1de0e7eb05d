import DocumentSchema
import SystemDesign

/// A name that templates can use, without a design at hand.
package struct ContextEntry: Sendable {
    /// How templates write it.
    package let name: String
    /// What it stands for; nothing, where the language's own documentation says it.
    package let meaning: String?
    let shape: ContextShape
}

extension ContextObject {
    /// The names that can be used of it.
    static var entries: [ContextEntry] {
        names.map { ContextEntry(name: $0.name, meaning: $0.meaning, shape: $0.shape) }
    }
}

extension ContextShape {
    /// The names that can be used in a section of such a value.
    var entries: [ContextEntry] {
        switch self {
        case .object(let type): type.entries
        case .figure: FigureContext.entries
        case .statement(let type): Self.entries(of: type)
        case .part(let entries): entries
        case .choice(let names): names.map { ContextEntry(name: $0, meaning: nil, shape: .flag) }
        case .text, .markup, .flag, .many: []
        }
    }

    /// The choices that such a value has among its properties, by which lists of it can be narrowed; of what isn't a
    /// statement, also what may hold.
    var choices: Set<String> {
        var isStatement = false
        if case .statement = self { isStatement = true }
        return entries.reduce(into: []) { names, entry in
            if case .choice(let choices) = entry.shape { names.formUnion(choices) }
            if case .flag = entry.shape, !isStatement { names.insert(entry.name) }
        }
    }

    private static func entries(of type: any Statement.Type) -> [ContextEntry] {
        guard let (shape, refers) = try? shapeAndReferences(of: type), case .object(let properties) = shape
        else { return [] }
        let system = ContextEntry(
            name: "system", meaning: "the system within the system of which it speaks",
            shape: .object(SystemContext.self))
        return entries(of: properties, refers: refers) + [system]
    }

    private static func shapeAndReferences<S: Statement>(of type: S.Type) throws -> (JSONShape, Bool) {
        let sample = try JSONShape.sample(of: type)
        return (sample.shape, !sample.value.references.isEmpty)
    }

    /// The properties of a statement or of a part of one, which may refer to components.
    private static func entries(of properties: [JSONShape.Property], refers: Bool) -> [ContextEntry] {
        let references = refers ? StatementContext.references(among: properties.map(\.name)) : []
        return properties.map { property in
            ContextEntry(
                name: property.name, meaning: nil,
                shape: Self(property.shape, isReference: references.contains(property.name), refers: refers))
        }
    }

    /// What templates see of a value with this shape in documents.
    private init(_ shape: JSONShape, isReference: Bool, refers: Bool) {
        switch shape {
        case .text where isReference: self = .object(ComponentContext.self)
        case .text, .number, .integer, .pattern: self = .text
        case .boolean: self = .flag
        case .figure: self = .figure
        case .choice(let names): self = .choice(names)
        case .array(let element): self = .many(Self(element, isReference: isReference, refers: refers))
        case .object(let properties): self = .part(Self.entries(of: properties, refers: refers))
        }
    }
}
