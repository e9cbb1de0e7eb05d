/// A JSON Schema, as far as documents need it.
struct JSONSchema: Encodable {
    var schema: String?
    var title: String?
    var description: String?
    var type: String?
    var const: String?
    var choices: [String]?
    var pattern: String?
    var minimum: Int?
    var maximum: Int?
    var properties: [String: JSONSchema]?
    var required: [String]?
    var additionalProperties: Bool?
    var propertyNames: Box?
    var items: Box?
    var anyOf: [JSONSchema]?
    var allOf: [JSONSchema]?
    var condition: Box?
    var consequence: Box?
    var reference: String?
    var definitions: [String: JSONSchema]?

    /// A schema within a schema.
    final class Box: Encodable {
        let schema: JSONSchema
        init(_ schema: JSONSchema) { self.schema = schema }
        func encode(to encoder: any Encoder) throws { try schema.encode(to: encoder) }
    }

    enum CodingKeys: String, CodingKey {
        case schema = "$schema"
        case title, description, type, const
        case choices = "enum"
        case pattern, minimum, maximum, properties, required, additionalProperties, propertyNames, items
        case anyOf, allOf
        case condition = "if"
        case consequence = "then"
        case reference = "$ref"
        case definitions = "$defs"
    }
}

extension JSONSchema {
    /// The schema of values of a shape.
    init(_ shape: JSONShape) {
        switch shape {
        case .text: type = "string"
        case .number: type = "number"
        case .integer: type = "integer"
        case .boolean: type = "boolean"
        case .choice(let names): choices = names
        case .pattern(let expression):
            type = "string"
            pattern = expression
        case .array(let element):
            type = "array"
            items = Box(JSONSchema(element))
        case .object(let keys):
            type = "object"
            properties = Dictionary(uniqueKeysWithValues: keys.map { ($0.name, JSONSchema($0.shape)) })
            required = keys.filter(\.isRequired).map(\.name)
            additionalProperties = false
        case .figure(let units):
            reference = "#/$defs/figure"
            let named = units.filter { !$0.isEmpty }
            properties = ["unit": JSONSchema(choices: named)]
            // A plain count has no unit.
            required = named.count == units.count ? ["unit"] : nil
        }
    }
}
