/// What to do when something has happened.
///
/// ```swift
/// Runbook("recall of the index falls", do: "compare shards, switch to the old index")
/// ```
public struct Runbook: Statement, MonitoringStatement {
    /// What has happened.
    public let incident: String
    /// What to do.
    public let steps: String
    /// Who does it.
    public let owner: String?

    /// States what to do.
    public init(_ incident: String, do steps: String, owner: String? = nil) {
        self.incident = incident
        self.steps = steps
        self.owner = owner
    }
}
