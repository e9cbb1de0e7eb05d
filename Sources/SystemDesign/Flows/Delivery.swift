/// How often a message arrives.
public enum Delivery: String, AttributeRepresentable, Hashable, Codable, CaseIterable {
    /// Once or never: what is lost is lost.
    case atMostOnce
    /// Once or more: the receiver has to bear repetitions.
    case atLeastOnce
    /// Once, as far as the receiver can see.
    case exactlyOnce
}
