/// How near two vectors are.
public enum Distance: String, AttributeRepresentable, Hashable, Codable, CaseIterable {
    /// By their angle.
    case cosine
    /// By their dot product.
    case dotProduct
    /// By their straight distance.
    case euclidean
}
