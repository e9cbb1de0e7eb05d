/// What is written down about a model for those who rely on it.
///
/// ```swift
/// ModelCard("intended use, training data, metrics by slice, limits", of: encoder)
/// ```
public struct ModelCard: Statement, AnywhereStatement {
    /// What it tells.
    public let contents: String
    /// The model that it is about.
    public let model: String?

    /// States what the documentation of a model holds.
    public init(_ contents: String, of model: (any Component)? = nil) {
        self.contents = contents
        self.model = model?.id
    }

    public var references: [String] { [model].compactMap(\.self) }
}
