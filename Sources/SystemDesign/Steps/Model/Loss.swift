/// What training minimises.
///
/// ```swift
/// Loss(.infoNCE, "temperature 0.07, in-batch negatives", distance: .cosine)
/// ```
public struct Loss: Statement, ModelStatement {
    /// What it is called.
    public let name: LossName
    /// The model that it is for, where there are several.
    public let model: String?
    /// Its parameters.
    public let detail: String?
    /// How near two vectors are, where it compares vectors.
    public let distance: Distance?

    /// States a loss.
    public init(_ name: LossName, _ detail: String? = nil, of model: String? = nil, distance: Distance? = nil)
    {
        self.name = name
        self.model = model
        self.detail = detail
        self.distance = distance
    }
}
