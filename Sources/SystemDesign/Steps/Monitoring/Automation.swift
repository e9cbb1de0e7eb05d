/// What is tested and shipped without hands: pipelines, features, models.
///
/// ```swift
/// Automation("pipelines", tests: "unit tests, a run on a sample, parity of features")
/// ```
public struct Automation: Statement, MonitoringStatement, ModelStatement, ServingStatement {
    /// What is shipped.
    public let subject: String
    /// What it has to pass.
    public let tests: String

    /// States what is automated.
    public init(_ subject: String, tests: String) {
        self.subject = subject
        self.tests = tests
    }
}
