/// Why something isn't a design: what is wrong, where, and what to do.
public struct DesignError: Error, Hashable, Sendable {
    /// What is wrong and what to do, in a sentence or two.
    public let message: String
    /// Where it is wrong, if that is known.
    public let location: SourceLocation?

    package init(_ message: String, at location: SourceLocation? = nil) {
        self.message = message
        self.location = location
    }
}

extension DesignError: CustomStringConvertible {
    /// The error as compilers print theirs.
    public var description: String {
        location.map { "\($0): error: \(message)" } ?? "error: \(message)"
    }
}
