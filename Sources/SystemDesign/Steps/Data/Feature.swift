/// What a model looks at.
///
/// ```swift
/// Feature("saves in 30 days", of: "image", .numerical, computed: .batch, freshness: .days(1), encoding: "log scale")
/// ```
public struct Feature: Statement, DataStatement {
    /// What it is called.
    public let name: String
    /// The entity that it describes.
    public let entity: String
    /// The type of its values.
    public let type: FeatureType
    /// When its value changes.
    public let changes: FeatureChange
    /// When it is computed.
    public let computation: FeatureComputation
    /// How old it may be; none where it is made on request.
    public let freshness: TimeSpan?
    /// How the model gets to see it.
    public let encoding: String?

    /// States a feature.
    public init(
        _ name: String, of entity: String, _ type: FeatureType, changes: FeatureChange = .continually,
        computed computation: FeatureComputation, freshness: TimeSpan? = nil, encoding: String? = nil
    ) {
        self.name = name
        self.entity = entity
        self.type = type
        self.changes = changes
        self.computation = computation
        self.freshness = freshness
        self.encoding = encoding
    }
}

/// The type of a feature's values.
public struct FeatureType: Hashable, Codable, Sendable {
    /// The types that features have.
    public enum Kind: String, Hashable, Codable, Sendable, CaseIterable {
        /// A number.
        case numerical
        /// One of a set of values.
        case categorical
        /// Several of a set of values.
        case multiCategorical
        /// A picture.
        case image
        /// A text.
        case text
        /// A list of items.
        case list
        /// A vector of numbers.
        case embedding
        /// A vector of bits.
        case binaryEmbedding
    }

    /// The type's name.
    public let kind: Kind
    /// How many numbers, or bits, a vector has.
    public let dimensions: Int?

    /// A number.
    public static let numerical = Self(kind: .numerical, dimensions: nil)
    /// One of a set of values.
    public static let categorical = Self(kind: .categorical, dimensions: nil)
    /// Several of a set of values.
    public static let multiCategorical = Self(kind: .multiCategorical, dimensions: nil)
    /// A picture.
    public static let image = Self(kind: .image, dimensions: nil)
    /// A text.
    public static let text = Self(kind: .text, dimensions: nil)
    /// A list of items.
    public static let list = Self(kind: .list, dimensions: nil)
    /// A vector of so many numbers.
    public static func embedding(_ dimensions: Int) -> Self { Self(kind: .embedding, dimensions: dimensions) }
    /// A vector of so many bits.
    public static func binaryEmbedding(bits: Int) -> Self { Self(kind: .binaryEmbedding, dimensions: bits) }
}

/// When a feature's value changes.
public enum FeatureChange: String, Hashable, Codable, Sendable, CaseIterable {
    /// It is a fact.
    case never
    /// With the version of the model that makes it.
    case perVersion
    /// As the world changes.
    case continually
}

/// When a feature is computed.
public enum FeatureComputation: String, Hashable, Codable, Sendable, CaseIterable {
    /// On a schedule.
    case batch
    /// As events arrive.
    case stream
    /// On a schedule for the old, as events arrive for the new.
    case batchAndStream
    /// When it is asked for.
    case onRequest
}
