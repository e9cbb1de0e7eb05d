/// How scores are made into probabilities.
///
/// ```swift
/// Calibration(.isotonic, "on the last day, by country")
/// ```
public struct Calibration: Statement, ModelStatement {
    /// How.
    public let method: CalibrationMethod
    /// On what, for whom.
    public let detail: String?
    /// The model that it is for, where there are several.
    public let model: String?
    /// Where.
    public let component: String?

    /// States how scores are calibrated.
    public init(
        _ method: CalibrationMethod, _ detail: String? = nil, of model: String? = nil,
        at component: (any Component)? = nil
    ) {
        self.method = method
        self.detail = detail
        self.model = model
        self.component = component?.id
    }

    public var references: [String] { [component].compactMap(\.self) }
}

/// A map from scores to probabilities.
public enum CalibrationMethod: String, Hashable, Codable, Sendable, CaseIterable {
    /// A logistic curve (Platt scaling).
    case platt
    /// Steps that only rise.
    case isotonic
    /// One factor for all scores.
    case temperature
    /// Another one.
    case other
    /// A correction for having thinned out the negatives.
    case priorShift
}
