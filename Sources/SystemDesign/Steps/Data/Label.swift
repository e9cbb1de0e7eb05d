/// Ground truth: what counts as right, who says so, and how late.
///
/// ```swift
/// Label("clicked result", .implicit, from: clicks, window: .minutes(30), negatives: "shown and not clicked")
/// Label("grade", .human, delay: .days(3), annotators: 3, policy: "guideline 7", quality: "agreement above 0.8")
/// ```
public struct Label: Statement, DataStatement {
    /// What the label says.
    public let name: String
    /// How it comes about.
    public let source: LabelSource
    /// Where it is taken from.
    public let component: String?
    /// For how long after the prediction an outcome counts.
    public let window: TimeSpan?
    /// How long after the prediction it arrives.
    public let delay: TimeSpan?
    /// What counts as its opposite.
    public let negatives: String?
    /// How many people label one item.
    public let annotators: Int?
    /// The guideline, and its version, that people label by.
    public let policy: String?
    /// How good it must be, and how that is seen.
    public let quality: String?
    /// What is wrong with it.
    public let caveat: String?

    /// States a label.
    public init(
        _ name: String, _ source: LabelSource, from component: (any Component)? = nil,
        window: TimeSpan? = nil, delay: TimeSpan? = nil, negatives: String? = nil,
        annotators: Int? = nil, policy: String? = nil, quality: String? = nil, caveat: String? = nil
    ) {
        self.name = name
        self.source = source
        self.component = component?.id
        self.window = window
        self.delay = delay
        self.negatives = negatives
        self.annotators = annotators
        self.policy = policy
        self.quality = quality
        self.caveat = caveat
    }

    public var references: [String] { [component].compactMap(\.self) }
}

/// How a label comes about.
public enum LabelSource: String, Hashable, Codable, Sendable, CaseIterable {
    /// From what people do.
    case implicit
    /// From what people say unasked: a rating, a report.
    case explicit
    /// From people who label for us.
    case human
    /// Made from the data itself.
    case synthetic
    /// From rules.
    case programmatic
    /// From something that is often wrong: reports, another model.
    case weak
    /// From people who look at a random sample.
    case audit
    /// From people who are asked.
    case survey
}
