/// A typed name of something that a component or a flow can tell about itself: its latency, its retention.
///
/// ```swift
/// let budget = document.components[3][.latency]   // a TimeSpan, or nil where the design says nothing
/// ```
public struct Attribute<Value: AttributeRepresentable>: Sendable {
    /// The attribute's name in documents.
    public let name: String
    /// What the attribute tells, in a phrase.
    public let meaning: String

    init(_ name: String, _ meaning: String) {
        self.name = name
        self.meaning = meaning
    }
}

/// A type of which an attribute can be: a quantity, a text, one of some names.
public protocol AttributeRepresentable: Decodable, Sendable {
    /// What a value is called in a sentence: "a time".
    static var phrase: String { get }
    /// The value as documents hold it.
    var attributeValue: AttributeValue { get }
    /// The value from a document; `nil` where the document holds something of another kind.
    init?(_ value: AttributeValue)
    /// What was wrong, where it is `nil`.
    static func mismatch(_ value: AttributeValue) -> String
}

/// What a document holds for an attribute: a text, or a number with its unit.
public enum AttributeValue: Hashable, Sendable {
    /// A name or a phrase.
    case text(String)
    /// A number with its unit.
    case figure(Figure)
}

extension AttributeValue: CustomStringConvertible {
    /// The value as a reader wants it.
    public var description: String {
        switch self {
        case .text(let text): text
        case .figure(let figure): figure.description
        }
    }
}

/// The attributes of one component or flow.
public struct AttributeValues: Hashable, Sendable {
    /// All that is known, by the attributes' names.
    public private(set) var all: [String: AttributeValue] = [:]

    /// The value of one attribute; `nil` where the design doesn't say.
    public subscript<Value>(attribute: Attribute<Value>) -> Value? {
        get { all[attribute.name].flatMap(Value.init) }
        set { all[attribute.name] = newValue?.attributeValue }
    }

    /// Whether nothing is known.
    public var isEmpty: Bool { all.isEmpty }

    /// Refuses a name that makes no sense here; says which ones do.
    func checkNames(
        among known: Set<String>, of owner: @autoclosure () -> String,
        _ path: @autoclosure () -> [any CodingKey]
    ) throws(DecodingError) {
        guard let unknown = all.keys.filter({ !known.contains($0) }).min() else { return }
        throw .unknown("attribute of \(owner()) is called", unknown, known: known.sorted(), path())
    }
}

/// The attributes that an initialiser asks for, and the values that it was given.
struct DeclaredAttributes: Sendable {
    private(set) var values = AttributeValues()
    /// Every name that was asked for, in order, whether it got a value or not.
    private(set) var names: [String] = []

    subscript<Value>(attribute: Attribute<Value>) -> Value? {
        get { values[attribute] }
        set {
            names.append(attribute.name)
            if let newValue { values[attribute] = newValue }
        }
    }
}

extension String: AttributeRepresentable {
    public static var phrase: String { "a text" }
    public var attributeValue: AttributeValue { .text(self) }

    public init?(_ value: AttributeValue) {
        guard case .text(let text) = value else { return nil }
        self = text
    }

    public static func mismatch(_ value: AttributeValue) -> String { "'\(value)' isn't a text" }
}

extension AttributeRepresentable where Self: CaseIterable & RawRepresentable<String> {
    public static var phrase: String { "one of " + allCases.map(\.rawValue).joined(separator: ", ") }

    public var attributeValue: AttributeValue { .text(rawValue) }

    public init?(_ value: AttributeValue) {
        guard case .text(let name) = value else { return nil }
        self.init(rawValue: name)
    }

    public static func mismatch(_ value: AttributeValue) -> String {
        "'\(value)' isn't \(phrase)\("\(value)".suggestion(in: allCases.map(\.rawValue)))"
    }
}

extension AttributeValue: Codable {
    public init(from decoder: any Decoder) throws {
        let text = try? decoder.singleValueContainer().decode(String.self)
        self = if let text { .text(text) } else { .figure(try Figure(from: decoder)) }
    }

    public func encode(to encoder: any Swift.Encoder) throws {
        switch self {
        case .text(let text):
            var container = encoder.singleValueContainer()
            try container.encode(text)
        case .figure(let figure):
            try figure.encode(to: encoder)
        }
    }
}

extension AttributeValues: Codable {
    public init(from decoder: any Decoder) throws {
        all = try [String: AttributeValue](from: decoder)
        for (name, value) in all.sorted(by: { $0.key < $1.key }) {
            // Which names make sense depends on whose they are.
            if let mismatch = AnyAttribute.named(name)?.mismatch(value) {
                throw DecodingError.dataCorrupted(
                    .init(codingPath: decoder.codingPath, debugDescription: "\(name): \(mismatch)"))
            }
        }
    }

    public func encode(to encoder: any Swift.Encoder) throws { try all.encode(to: encoder) }
}

// Absent means not said, so what says nothing isn't written. The synthesized conformances find these overloads.

extension KeyedEncodingContainer {
    mutating func encode(_ values: AttributeValues, forKey key: Key) throws {
        try encodeIfPresent(values.isEmpty ? nil : values, forKey: key)
    }

    mutating func encode(_ deviations: [Deviation], forKey key: Key) throws {
        try encodeIfPresent(deviations.isEmpty ? nil : deviations, forKey: key)
    }

    mutating func encode(_ systems: [DesignDocument.System], forKey key: Key) throws {
        try encodeIfPresent(systems.isEmpty ? nil : systems, forKey: key)
    }
}
