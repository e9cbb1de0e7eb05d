/// How long data about people is kept.
///
/// ```swift
/// Retention(of: "query photos", for: .hours(24), unless: "the user opts in", at: photos, log)
/// ```
public struct Retention: Statement, DataStatement {
    /// What is kept.
    public let subject: String
    /// How long; none where somebody else decides.
    public let duration: TimeSpan?
    /// When it may be longer.
    public let exception: String?
    /// Who decides, where it is not the design.
    public let authority: String?
    /// Where it is kept.
    public let components: [String]

    /// States a retention.
    public init(
        of subject: String, for duration: TimeSpan? = nil, unless exception: String? = nil,
        setBy authority: String? = nil, at components: any Component...
    ) {
        self.subject = subject
        self.duration = duration
        self.exception = exception
        self.authority = authority
        self.components = components.map(\.id)
    }

    public var references: [String] { components }
}

// Documents from before there were places have none, and where none are said none are written.

extension Retention {
    private enum CodingKeys: CodingKey { case subject, duration, exception, authority, components }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        subject = try container.decode(String.self, forKey: .subject)
        duration = try container.decodeIfPresent(TimeSpan.self, forKey: .duration)
        exception = try container.decodeIfPresent(String.self, forKey: .exception)
        authority = try container.decodeIfPresent(String.self, forKey: .authority)
        components = try container.decodeIfPresent([String].self, forKey: .components) ?? []
    }

    public func encode(to encoder: any Swift.Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(subject, forKey: .subject)
        try container.encodeIfPresent(duration, forKey: .duration)
        try container.encodeIfPresent(exception, forKey: .exception)
        try container.encodeIfPresent(authority, forKey: .authority)
        try container.encodeIfPresent(components.isEmpty ? nil : components, forKey: .components)
    }
}
