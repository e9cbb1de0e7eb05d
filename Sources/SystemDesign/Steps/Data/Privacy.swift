/// How people are protected in the data.
///
/// ```swift
/// Privacy(.pseudonyms, "user ids are hashed with a rotating key", at: gateway)
/// ```
public struct Privacy: Statement, DataStatement {
    /// What is done.
    public let measure: PrivacyMeasure
    /// How.
    public let detail: String
    /// What does it: data that has passed it is protected.
    public let component: String?

    /// States a measure of privacy.
    public init(_ measure: PrivacyMeasure, _ detail: String, at component: (any Component)? = nil) {
        self.measure = measure
        self.detail = detail
        self.component = component?.id
    }

    public var references: [String] { [component].compactMap(\.self) }
}

/// A way to protect people in data.
public enum PrivacyMeasure: String, Hashable, Codable, Sendable, CaseIterable {
    /// Only what is needed is collected.
    case minimisation
    /// Names are replaced.
    case pseudonyms
    /// Only groups are seen.
    case aggregation
    /// Nobody stands out from at least k others.
    case kAnonymity
    /// Noise hides whether anybody takes part.
    case differentialPrivacy
    /// The data stays with the person.
    case onDevice
    /// Models travel, not data.
    case federated
    /// It is used for one purpose only.
    case purpose
    /// What tells who it is, is cut out.
    case redaction
}
