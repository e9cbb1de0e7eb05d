/// How much a design's program may use.
public struct ProgramLimits: Hashable, Sendable {
    /// The seconds that it may run.
    public var seconds: Int
    /// The megabytes of address space that it may have, where the system can limit that.
    public var megabytes: Int

    /// Limits that no design should meet: a design runs for some milliseconds.
    public init(seconds: Int = 10, megabytes: Int = 2_000) {
        self.seconds = seconds
        self.megabytes = megabytes
    }
}

extension ProgramLimits: CustomStringConvertible {
    /// The limits in words.
    public var description: String { "\(seconds) s and \(megabytes) MB" }
}
