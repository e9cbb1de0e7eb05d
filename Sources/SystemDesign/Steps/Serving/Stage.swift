/// A stage of the funnel: how many go in, how many come out.
///
/// ```swift
/// Stage("retrieve", by: index, from: .billions(10), to: 1_000)
/// ```
public struct Stage: Statement, ServingStatement {
    /// What it does.
    public let name: String
    /// What does it.
    public let component: String
    /// How many go in.
    public let input: Count?
    /// How many come out.
    public let output: Count?

    /// States a stage.
    public init(
        _ name: String, by component: any Component, from input: Count? = nil, to output: Count? = nil
    ) {
        self.name = name
        self.component = component.id
        self.input = input
        self.output = output
    }

    public var references: [String] { [component] }
}
