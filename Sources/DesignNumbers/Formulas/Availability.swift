import SystemDesign

extension Formulas {
    /// How often everything answers that is needed, where failures have nothing to do with each other: Π aᵢ.
    ///
    /// Source: the product rule of independent events; Google, The Calculus of Service Availability, 2017.
    public static func availability(ofAll parts: [Estimate<Share>]) -> Estimate<Share>? {
        parts.reduce(nil) { product, next in product.map { $0 * next } ?? next }
    }

    /// How often at least one answers of those that stand in for each other: 1 − Π (1 − aᵢ).
    ///
    /// Source: the product rule of independent events.
    public static func availability(ofAnyOf parts: [Estimate<Share>]) -> Estimate<Share>? {
        availability(ofAll: parts.map(\.rest))?.rest
    }
}
