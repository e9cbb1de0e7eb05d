/// Components that must change version together.
///
/// ```swift
/// VersionedUnit(encoder, index, because: "vectors of two encoders don't compare")
/// ```
public struct VersionedUnit: Statement, ServingStatement {
    /// What changes together.
    public let components: [String]
    /// Why.
    public let reason: String

    /// States a unit of versions.
    public init(_ components: any Component..., because reason: String) {
        self.components = components.map(\.id)
        self.reason = reason
    }

    public var references: [String] { components }
}
