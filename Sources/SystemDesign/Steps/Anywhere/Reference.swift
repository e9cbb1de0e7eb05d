/// Where something can be read.
///
/// ```swift
/// Reference("Visual Discovery at Pinterest, arXiv 1702.04680", for: "the cascade")
/// ```
public struct Reference: Statement, AnywhereStatement {
    /// The source.
    public let text: String
    /// What it tells.
    public let subject: String?
    /// What is to be known before quoting it: second-hand, from memory.
    public let caveat: String?
    /// Its address.
    public let url: String?

    /// States a source.
    public init(_ text: String, for subject: String? = nil, caveat: String? = nil, at url: String? = nil) {
        self.text = text
        self.subject = subject
        self.caveat = caveat
        self.url = url
    }
}
