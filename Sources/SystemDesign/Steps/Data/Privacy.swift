/// How people are protected in the data.
///
/// ```swift
/// Privacy(.pseudonyms, "user ids are hashed with a rotating key")
/// ```
public struct Privacy: Statement, DataStatement {
    /// What is done.
    public let measure: PrivacyMeasure
    /// How.
    public let detail: String

    /// States a measure of privacy.
    public init(_ measure: PrivacyMeasure, _ detail: String) {
        self.measure = measure
        self.detail = detail
    }
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
