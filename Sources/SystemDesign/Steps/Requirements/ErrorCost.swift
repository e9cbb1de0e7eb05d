/// What a wrong answer costs, and so which errors to avoid.
///
/// ```swift
/// ErrorCost(.falsePositive, "an honest seller is blocked", is: "ten times a miss")
/// ```
public struct ErrorCost: Statement, RequirementsStatement {
    /// Which error.
    public let error: PredictionError
    /// What happens then.
    public let text: String
    /// How bad that is.
    public let weight: String?

    /// States what an error costs.
    public init(_ error: PredictionError, _ text: String, is weight: String? = nil) {
        self.error = error
        self.text = text
        self.weight = weight
    }
}

/// A way for a prediction to be wrong.
public enum PredictionError: String, Hashable, Codable, Sendable, CaseIterable {
    /// It says yes, and the truth is no.
    case falsePositive
    /// It says no, and the truth is yes.
    case falseNegative
    /// The number is larger than the truth.
    case tooHigh
    /// The number is smaller than the truth.
    case tooLow
    /// The better one stands below the worse one.
    case wrongOrder
    /// There is no answer.
    case unavailable
}
