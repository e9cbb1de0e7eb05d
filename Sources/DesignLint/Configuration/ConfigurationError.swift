import Yams

/// What is wrong with a configuration or a baseline, and where.
public struct ConfigurationError: Error, Hashable, Sendable {
    /// The file, as it was asked for.
    public let file: String
    /// The line and the column, from 1, where they are known.
    public let place: Place?
    /// What is wrong, in a sentence.
    public let message: String

    /// A line and a column of a file.
    public struct Place: Hashable, Sendable {
        /// The line, from 1.
        public let line: Int
        /// The column, from 1.
        public let column: Int
    }
}

extension ConfigurationError.Place {
    /// Where YAML has a mark.
    init(_ mark: Mark) { self.init(line: mark.line, column: mark.column) }

    /// Where YAML has a mark, if it has one.
    init?(_ mark: Mark?) {
        guard let mark else { return nil }
        self.init(mark)
    }
}

extension ConfigurationError: CustomStringConvertible {
    /// The error as compilers print theirs.
    public var description: String {
        let place = place.map { ":\($0.line):\($0.column)" } ?? ""
        return "\(file)\(place): error: \(message)"
    }
}
