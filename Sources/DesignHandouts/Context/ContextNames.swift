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

    /// The choices that such a value has among its properties, by which lists of it can be narrowed.
    var choices: Set<String> {
        entries.reduce(into: []) { names, entry in
            if case .choice(let choices) = entry.shape { names.formUnion(choices) }
        }
    }

    private static func entries(of type: any Statement.Type) -> [ContextEntry] {
        guard let (shape, refers) = try? shapeAndReferences(of: type), case .object(let properties) = shape else {
            return []
        }
        let system = ContextEntry(
            name: "system", meaning: "the system within the system of which it speaks",
            shape: .object(SystemContext.self))
        return properties.map { ContextEntry($0, refers: refers) } + [system]
    }

    private static func shapeAndReferences<S: Statement>(of type: S.Type) throws -> (JSONShape, Bool) {
        let sample = try JSONShape.sample(of: type)
        return (sample.shape, !sample.value.references.isEmpty)
    }

    /// What templates see of a value with this shape in documents.
    fileprivate init(_ shape: JSONShape, isReference: Bool, refers: Bool) {
        switch shape {
        case .text where isReference: self = .object(ComponentContext.self)
        case .text, .number, .integer, .pattern: self = .text
        case .boolean: self = .flag
        case .figure: self = .figure
        case .choice(let names): self = .choice(names)
        case .array(let element):
            self = .many(Self(element, isReference: isReference, refers: refers))
        case .object(let properties):
            self = .part(properties.map { ContextEntry($0, refers: refers) })
        }
    }
}

extension ContextEntry {
    fileprivate init(_ property: JSONShape.Property, refers: Bool) {
        let isReference = refers && StatementContext.references.contains(property.name)
        self.init(
            name: property.name, meaning: nil,
            shape: ContextShape(property.shape, isReference: isReference, refers: refers))
    }
}
