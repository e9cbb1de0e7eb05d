/// Where data is encrypted.
///
/// ```swift
/// Encryption(.atRest, .inTransit, keys: "one for each region")
/// ```
public struct Encryption: Statement, AnywhereStatement {
    /// Where.
    public let places: [EncryptionPlace]
    /// Who holds the keys, and how many there are.
    public let keys: String?

    /// States where data is encrypted.
    public init(_ places: EncryptionPlace..., keys: String? = nil) {
        self.places = places
        self.keys = keys
    }
}

/// Where data can be encrypted.
public enum EncryptionPlace: String, Hashable, Codable, Sendable, CaseIterable {
    /// Where it is stored.
    case atRest
    /// On its way.
    case inTransit
    /// While it is computed with.
    case inUse
}
