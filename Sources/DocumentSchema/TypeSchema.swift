#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The JSON Schema (draft 2020-12) of a type's JSON, learnt from what the type decodes.
package func jsonSchema(
    of type: any Decodable.Type, title: String, description: String
) throws -> [UInt8] {
    var schema = JSONSchema(try JSONShape(of: type))
    schema.schema = "https://json-schema.org/draft/2020-12/schema"
    schema.title = title
    schema.description = description
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return [UInt8](try encoder.encode(schema)) + [UInt8(ascii: "\n")]
}
