import SystemDesign

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension JSONShape {
    /// The shape of a type's JSON, learnt from what the type asks a decoder for, so that the two can't differ.
    init(of type: any Decodable.Type) throws {
        self = try Self.sample(of: type).shape
    }

    /// The shape of a type's JSON, and a value of the type to go on with.
    package static func sample<T: Decodable>(of type: T.Type) throws -> (shape: JSONShape, value: T) {
        if let (shape, json) = leaf(type) {
            return (shape, try JSONDecoder().decode(T.self, from: Data(json.utf8)))
        }
        let recorder = ShapeRecorder()
        let value = try T(from: ShapeDecoder(recorder: recorder))
        return (recorder.shape, value)
    }

    /// The shape of a type that decides by the value what is valid, with a valid value.
    private static func leaf(_ type: any Decodable.Type) -> (shape: JSONShape, json: String)? {
        switch type {
        case is String.Type: (.text, "\"\"")
        case is Bool.Type: (.boolean, "false")
        case is Int.Type: (.integer, "1")
        case is Double.Type: (.number, "1")
        case is ComponentKind.Type: (.choice(ComponentKind.all.map(\.id)), "\"\(ComponentKind.custom.id)\"")
        case is SourceLocation.Type: (.pattern(#"^.+:[0-9]+:[0-9]+$"#), "\"Design.swift:1:1\"")
        case let quantity as any Quantity.Type:
            (
                .figure(units: quantity.units.map(\.symbol)),
                #"{"value": 1, "unit": "\#(quantity.units[0].symbol)"}"#
            )
        case let choice as any CaseIterable.Type: choice.names.map { (.choice($0), "\"\($0[0])\"") }
        default: nil
        }
    }
}

extension CaseIterable {
    /// The names that documents have for the cases; `nil` where they have none.
    package static var names: [String]? {
        let names = allCases.compactMap { ($0 as? any RawRepresentable)?.rawValue as? String }
        return names.isEmpty ? nil : names
    }
}

/// Where a decoder's questions are noted.
private final class ShapeRecorder {
    var shape = JSONShape.object([])
    private var properties: [JSONShape.Property] = []
    private var optional: Set<String> = []

    /// Notes that a key may be missing.
    func mayMiss(_ name: String) { optional.insert(name) }

    func note(_ name: String, _ shape: JSONShape) {
        guard !properties.contains(where: { $0.name == name }) else { return }
        properties.append(.init(name: name, shape: shape, isRequired: !optional.contains(name)))
        self.shape = .object(properties)
    }
}

/// A decoder of nothing: it answers every question with something valid, and notes what was asked for.
private struct ShapeDecoder: Decoder {
    let recorder: ShapeRecorder
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
        KeyedDecodingContainer(KeyedShape<Key>(recorder: recorder))
    }

    func unkeyedContainer() -> any UnkeyedDecodingContainer { ArrayShape(recorder: recorder) }
    func singleValueContainer() -> any SingleValueDecodingContainer { SingleShape(recorder: recorder) }
}

private struct KeyedShape<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let recorder: ShapeRecorder
    var codingPath: [any CodingKey] { [] }
    var allKeys: [Key] { [] }

    /// What is asked whether it is there may be missing.
    func contains(_ key: Key) -> Bool {
        recorder.mayMiss(key.stringValue)
        return true
    }

    func decodeNil(forKey key: Key) -> Bool { false }

    func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
        let (shape, value) = try JSONShape.sample(of: type)
        recorder.note(key.stringValue, shape)
        return value
    }

    func nestedContainer<Nested>(
        keyedBy type: Nested.Type, forKey key: Key
    ) throws -> KeyedDecodingContainer<Nested> { throw Unsupported() }
    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        throw Unsupported()
    }
    func superDecoder() throws -> any Decoder { throw Unsupported() }
    func superDecoder(forKey key: Key) throws -> any Decoder { throw Unsupported() }
}

/// An array of one element.
private struct ArrayShape: UnkeyedDecodingContainer {
    let recorder: ShapeRecorder
    var codingPath: [any CodingKey] { [] }
    let count: Int? = 1
    private(set) var currentIndex = 0
    var isAtEnd: Bool { currentIndex > 0 }

    init(recorder: ShapeRecorder) { self.recorder = recorder }

    mutating func decode<T: Decodable>(_ type: T.Type) throws -> T {
        currentIndex += 1
        let (shape, value) = try JSONShape.sample(of: type)
        recorder.shape = .array(shape)
        return value
    }

    mutating func decodeNil() -> Bool { false }
    mutating func nestedContainer<Nested>(
        keyedBy type: Nested.Type
    ) throws -> KeyedDecodingContainer<Nested> { throw Unsupported() }
    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer { throw Unsupported() }
    mutating func superDecoder() throws -> any Decoder { throw Unsupported() }
}

private struct SingleShape: SingleValueDecodingContainer {
    let recorder: ShapeRecorder
    var codingPath: [any CodingKey] { [] }

    func decodeNil() -> Bool { false }

    func decode<T: Decodable>(_ type: T.Type) throws -> T {
        let (shape, value) = try JSONShape.sample(of: type)
        recorder.shape = shape
        return value
    }
}

/// A type asked in a way that no type of a document does.
private struct Unsupported: Error {}
