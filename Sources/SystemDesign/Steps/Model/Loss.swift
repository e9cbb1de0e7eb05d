/// What training minimises.
///
/// ```swift
/// Loss("InfoNCE", "temperature 0.07, in-batch negatives", distance: .cosine)
/// ```
public struct Loss: Statement, ModelStatement {
    /// What it is called.
    public let name: String
    /// Its parameters.
    public let detail: String?
    /// How near two vectors are, where it compares vectors.
    public let distance: Distance?

    /// States a loss.
    public init(_ name: String, _ detail: String? = nil, distance: Distance? = nil) {
        self.name = name
        self.detail = detail
        self.distance = distance
    }
}

/// How near two vectors are.
public enum Distance: String, Hashable, Codable, Sendable, CaseIterable {
    /// By their angle.
    case cosine
    /// By their dot product.
    case dotProduct
    /// By their straight distance.
    case euclidean
}
