import SystemDesign

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension DesignDocument {
    /// The JSON Schema (draft 2020-12) of documents of this version, as text.
    ///
    /// It says what can be said of a document without knowing the rest of it: keys, types, names, units, which
    /// attributes a component of a kind can have. That flows lead to components that exist, only reading tells.
    package static func schema() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return [UInt8](try encoder.encode(root())) + [UInt8(ascii: "\n")]
    }

    private static func root() throws -> JSONSchema {
        let statements = try Dictionary(
            uniqueKeysWithValues: statementTypes.map { ($0.name, try statement($0)) })
        let array = { (name: String) in
            JSONSchema(type: "array", items: .init(JSONSchema(reference: "#/$defs/\(name)")))
        }
        return JSONSchema(
            schema: "https://json-schema.org/draft/2020-12/schema", title: "DesignDocument",
            description: "A design of a machine-learning system, as Blueprint reads and writes it.",
            type: "object",
            properties: [
                "schemaVersion": JSONSchema(type: "integer", minimum: 1, maximum: currentSchemaVersion),
                "id": JSONSchema(type: "string"), "title": JSONSchema(type: "string"),
                "summary": JSONSchema(type: "string"),
                "maturity": JSONSchema(try JSONShape(of: Maturity.self)),
                "systems": array("system"), "components": array("component"), "flows": array("flow"),
                "statements": array("statement"),
            ],
            required: ["schemaVersion", "id", "title", "components"], additionalProperties: false,
            definitions: [
                "system": JSONSchema(try JSONShape(of: System.self)),
                "component": try component(),
                "flow": try flow(),
                "statement": JSONSchema(
                    type: "object", required: ["statement", "step"],
                    allOf: [
                        JSONSchema(properties: [
                            "statement": JSONSchema(choices: statementTypes.map { $0.name })
                        ])
                    ]
                        + statementTypes.map { type in
                            JSONSchema(
                                condition: .init(
                                    JSONSchema(properties: ["statement": JSONSchema(const: type.name)])),
                                consequence: .init(JSONSchema(reference: "#/$defs/\(type.name)Statement")))
                        }),
                "figure": JSONSchema(try JSONShape(of: Figure.self)),
            ].merging(statements.map { ("\($0.key)Statement", $0.value) }) { first, _ in first })
    }

    /// What a statement says, with where it stands.
    private static func statement(_ type: any Statement.Type) throws -> JSONSchema {
        var schema = JSONSchema(try JSONShape(of: type))
        schema.properties?.merge(
            [
                "statement": JSONSchema(const: type.name), "step": JSONSchema(try JSONShape(of: Step.self)),
                "system": JSONSchema(type: "string"),
                "location": JSONSchema(try JSONShape(of: SourceLocation.self)),
            ]) { own, _ in own }
        schema.required? += ["statement", "step"]
        return schema
    }

    private static func component() throws -> JSONSchema {
        var schema = JSONSchema(try JSONShape(of: Component.self))
        schema.properties?["attributes"] = try attributes(AnyAttribute.all)
        schema.allOf = ComponentKind.all.map { kind in
            let names = (kind.attributes + AnyAttribute.universal).map(\.name)
            return JSONSchema(
                condition: .init(JSONSchema(properties: ["kind": JSONSchema(const: kind.id)])),
                consequence: .init(
                    JSONSchema(properties: [
                        "attributes": JSONSchema(propertyNames: .init(JSONSchema(choices: names)))
                    ])))
        }
        return schema
    }

    private static func flow() throws -> JSONSchema {
        var schema = JSONSchema(try JSONShape(of: Flow.self))
        schema.properties?["attributes"] = try attributes(AnyAttribute.ofFlows)
        return schema
    }

    private static func attributes(_ attributes: [AnyAttribute]) throws -> JSONSchema {
        JSONSchema(
            type: "object",
            properties: try Dictionary(
                uniqueKeysWithValues: attributes.map { attribute in
                    var schema = JSONSchema(try JSONShape(of: attribute.type))
                    schema.description = attribute.meaning
                    return (attribute.name, schema)
                }),
            additionalProperties: false)
    }
}
