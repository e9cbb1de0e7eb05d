/// What is thrown at the model to see whether it stands.
///
/// ```swift
/// Robustness("typos and crops", testedBy: "recall on perturbed queries")
/// ```
public struct Robustness: Statement, EvaluationStatement {
    /// What is thrown at it.
    public let stress: String
    /// How one sees whether it stands.
    public let test: String

    /// States a test of robustness.
    public init(_ stress: String, testedBy test: String) {
        self.stress = stress
        self.test = test
    }
}
