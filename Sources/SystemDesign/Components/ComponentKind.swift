/// What a component is, in the field's vocabulary: its meaning, where it usually stands, how it looks.
public struct ComponentKind: Hashable, Sendable {
    /// The kind's name in documents.
    public let id: String
    /// The kind in a sentence.
    public let meaning: String
    /// The plane of such components, where a design says nothing else.
    public let plane: Plane
    /// What it has in common with others, which pictures show by colour.
    public let family: ComponentFamily

    init(_ id: String, _ meaning: String, plane: Plane, family: ComponentFamily) {
        self.id = id
        self.meaning = meaning
        self.plane = plane
        self.family = family
    }

    /// The kind in words: "Vector index".
    public var title: String { words(of: id) }

    public static func == (left: Self, right: Self) -> Bool { left.id == right.id }
    public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

/// What kinds have in common, so that a reader tells a store from a service at a glance.
public enum ComponentFamily: String, Hashable, Codable, Sendable, CaseIterable {
    /// People, apps, other companies.
    case actor
    /// What carries data on.
    case stream
    /// What keeps data.
    case store
    /// Jobs that compute something.
    case compute
    /// What makes, judges or keeps models.
    case model
    /// What answers requests.
    case serving
    /// What watches.
    case observation
}

extension ComponentKind: Codable {
    public init(from decoder: any Decoder) throws {
        let id = try decoder.singleValueContainer().decode(String.self)
        guard let kind = Self.all.first(where: { $0.id == id }) else {
            throw DecodingError.unknown(
                "kind of component", id, known: Self.all.map(\.id), decoder.codingPath)
        }
        self = kind
    }

    public func encode(to encoder: any Swift.Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(id)
    }
}

extension DecodingError {
    /// A name that isn't in a closed list; says which known one is nearest.
    static func unknown(
        _ what: String, _ name: String, known: [String], _ path: [any CodingKey]
    ) -> DecodingError {
        dataCorrupted(
            .init(codingPath: path, debugDescription: "no \(what) '\(name)'\(name.suggestion(in: known))"))
    }
}
