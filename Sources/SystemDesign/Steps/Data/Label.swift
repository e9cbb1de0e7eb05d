/// Ground truth: what counts as right, who says so, and how late.
///
/// ```swift
/// Label("clicked result", .implicit, from: clicks, delay: .seconds(30), caveat: "only what was shown can be clicked")
/// ```
public struct Label: Statement, DataStatement {
    /// What the label says.
    public let name: String
    /// How it comes about.
    public let source: LabelSource
    /// Where it is taken from.
    public let component: String?
    /// How long after the prediction it arrives.
    public let delay: TimeSpan?
    /// What counts as its opposite.
    public let negatives: String?
    /// What is wrong with it.
    public let caveat: String?

    /// States a label.
    public init(
        _ name: String, _ source: LabelSource, from component: (any Component)? = nil,
        delay: TimeSpan? = nil, negatives: String? = nil, caveat: String? = nil
    ) {
        self.name = name
        self.source = source
        self.component = component?.id
        self.delay = delay
        self.negatives = negatives
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
}
