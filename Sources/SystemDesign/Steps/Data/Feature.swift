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
    /// What computes it, or where it comes from.
    public let component: String?
    /// Over how much time it is counted.
    public let window: TimeSpan?
    /// How old it may be; none where it is made on request.
    public let freshness: TimeSpan?
    /// How the model gets to see it.
    public let encoding: String?
    /// What stands in for it where it is missing.
    public let missing: String?
    /// Where alone it is used, such as a position that only training knows; everywhere, if none.
    public let only: FeatureUse?

    /// States a feature.
    public init(
        _ name: String, of entity: String, _ type: FeatureType, changes: FeatureChange = .continually,
        computed computation: FeatureComputation, by component: (any Component)? = nil,
        over window: TimeSpan? = nil, freshness: TimeSpan? = nil, encoding: String? = nil,
        missing: String? = nil, only: FeatureUse? = nil
    ) {
        self.name = name
        self.entity = entity
        self.type = type
        self.changes = changes
        self.computation = computation
        self.freshness = freshness
        self.encoding = encoding
        self.component = component?.id
        self.window = window
        self.missing = missing
        self.only = only
    }

    public var references: [String] { [component].compactMap(\.self) }
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
        /// Yes or no.
        case boolean
        /// A moving picture.
        case video
        /// Sound.
        case audio
        /// Items in the order in which they came.
        case sequence
        /// Numbers by name, most of them zero.
        case sparse
        /// A fingerprint of bits.
        case hash
        /// A place.
        case place
        /// A time.
        case timestamp
        /// A vector of numbers.
        case embedding
        /// A vector of bits.
        case binaryEmbedding
    }

    /// The type's name.
    public let kind: Kind
    /// How many numbers a vector has, bits a hash, items a sequence, values a category.
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
    /// One of so many values.
    public static func categorical(_ values: Int) -> Self { Self(kind: .categorical, dimensions: values) }
    /// Yes or no.
    public static let boolean = Self(kind: .boolean, dimensions: nil)
    /// A moving picture.
    public static let video = Self(kind: .video, dimensions: nil)
    /// Sound.
    public static let audio = Self(kind: .audio, dimensions: nil)
    /// Items in the order in which they came.
    public static let sequence = Self(kind: .sequence, dimensions: nil)
    /// So many items in the order in which they came.
    public static func sequence(_ length: Int) -> Self { Self(kind: .sequence, dimensions: length) }
    /// Numbers by name, most of them zero.
    public static let sparse = Self(kind: .sparse, dimensions: nil)
    /// A fingerprint.
    public static let hash = Self(kind: .hash, dimensions: nil)
    /// A fingerprint of so many bits.
    public static func hash(bits: Int) -> Self { Self(kind: .hash, dimensions: bits) }
    /// A place.
    public static let place = Self(kind: .place, dimensions: nil)
    /// A time.
    public static let timestamp = Self(kind: .timestamp, dimensions: nil)
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
    /// When somebody edits what it describes.
    case onEdit
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
    /// Soon after something happened, outside of any request.
    case nearline
    /// By another service, when it is asked for.
    case external
    /// From other features.
    case derived
}

/// Where a feature is used, if not everywhere.
public enum FeatureUse: String, Hashable, Codable, Sendable, CaseIterable {
    /// In training alone: serving can't know it.
    case training
    /// In evaluation alone.
    case evaluation
}
