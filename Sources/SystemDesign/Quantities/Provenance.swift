/// Where a figure comes from, so that an assumption is never read as a fact.
public struct Provenance: Hashable, Codable, Sendable {
    /// The four ways to know a number.
    public enum Basis: String, Hashable, Codable, Sendable, CaseIterable {
        /// Read in a source that is named.
        case source
        /// Well known in the literature, not looked up for this design.
        case literature
        /// Assumed by the author.
        case assumed
        /// Computed from other figures.
        case derived
    }

    /// How the number is known.
    public let basis: Basis
    /// The source, or the arithmetic.
    public let detail: String?

    init(_ basis: Basis, _ detail: String? = nil) {
        self.basis = basis
        self.detail = detail
    }
}
