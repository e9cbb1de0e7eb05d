/// Where data comes from: what it holds, in which shape, how soon, with labels or without.
///
/// ```swift
/// DataSource(clicks, .eventStream, of: "impressions and clicks", labelled: true, available: .minutes(1))
/// ```
public struct DataSource: Statement, DataStatement {
    /// The component that holds it.
    public let component: String
    /// Its shape.
    public let shape: SourceShape
    /// What it holds.
    public let contents: String
    /// Whether labels can be read off it.
    public let labelled: Bool
    /// How often there is more.
    public let cadence: TimeSpan?
    /// How long after it happened something can be read.
    public let delay: TimeSpan?
    /// What is wrong with it.
    public let caveat: String?

    /// States a source of data.
    public init(
        _ component: any Component, _ shape: SourceShape, of contents: String, labelled: Bool = false,
        every cadence: TimeSpan? = nil, available delay: TimeSpan? = nil, caveat: String? = nil
    ) {
        self.component = component.id
        self.shape = shape
        self.contents = contents
        self.labelled = labelled
        self.cadence = cadence
        self.delay = delay
        self.caveat = caveat
    }

    public var references: [String] { [component] }
}

/// The shape of a source.
public enum SourceShape: String, Hashable, Codable, Sendable, CaseIterable {
    /// Events as they happen.
    case eventStream
    /// Events at rest.
    case eventTable
    /// The state of things at a time.
    case entitySnapshot
    /// The changes of things.
    case changeFeed
    /// Answers of somebody else.
    case externalService
    /// What comes with a request.
    case requestContext
    /// Computed from other sources.
    case derived
    /// Pictures, texts, recordings.
    case files
}
