/// The parts of the data that are judged by themselves.
///
/// ```swift
/// Slices("camera or catalogue", "category")
/// ```
public struct Slices: Statement, EvaluationStatement {
    /// By what the data is cut.
    public let names: [String]

    /// States the slices.
    public init(_ names: String...) {
        self.names = names
    }
}
