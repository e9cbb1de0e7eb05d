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

    /// How a component of this kind is written, without its title and attributes: `Ranker(.light)`.
    public let spelling: String

    private let neighbours: @Sendable () -> (after: [ComponentKind], before: [ComponentKind])
    let prototype: @Sendable () -> any Component

    // Neighbours and prototype are read when they are asked for, because kinds and types know each other.
    init(
        _ id: String, _ meaning: String, plane: Plane, family: ComponentFamily,
        after upstream: @autoclosure @escaping @Sendable () -> [ComponentKind],
        before downstream: @autoclosure @escaping @Sendable () -> [ComponentKind],
        written spelling: String, _ prototype: @autoclosure @escaping @Sendable () -> any Component
    ) {
        self.id = id
        self.meaning = meaning
        self.plane = plane
        self.family = family
        self.spelling = spelling
        neighbours = { (upstream(), downstream()) }
        self.prototype = prototype
    }

    /// The kinds of component that data or calls usually come from.
    public var upstream: [ComponentKind] { neighbours().after }
    /// The kinds of component that its data or calls usually go to.
    public var downstream: [ComponentKind] { neighbours().before }
    /// What such a component can tell about itself, beside what every component can.
    public var attributes: [AnyAttribute] {
        prototype().declaration.attributeNames.compactMap(AnyAttribute.named)
    }

    /// The names of everything that such a component can tell, for those who look at many components.
    package var attributeNames: Set<String> { Self.attributeNames[id] ?? [] }
    private static let attributeNames = Dictionary(
        uniqueKeysWithValues: all.map {
            ($0.id, Set(($0.attributes + AnyAttribute.universal).map(\.name)))
        })

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
        guard let kind = Self.withID(id) else {
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
