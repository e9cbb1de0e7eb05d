/// When predictions are made, and why then.
///
/// ```swift
/// ServingMode(.online, of: encoder, because: "the photo is new")
/// ```
public struct ServingMode: Statement, ServingStatement {
    /// When.
    public let mode: PredictionTime
    /// By what.
    public let components: [String]
    /// Why then.
    public let reason: String

    /// States a mode of serving.
    public init(_ mode: PredictionTime, of components: any Component..., because reason: String) {
        self.mode = mode
        self.components = components.map(\.id)
        self.reason = reason
    }

    public var references: [String] { components }
}

/// When predictions are made.
public enum PredictionTime: String, Hashable, Codable, Sendable, CaseIterable {
    /// When somebody asks.
    case online
    /// Ahead, on a schedule.
    case batch
    /// Soon after something happened.
    case nearline
    /// Where the person is.
    case onDevice
    /// Some ahead, the rest on request.
    case hybrid
}
