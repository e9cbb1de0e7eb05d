/// A place in a design's source: file, line and column, as compilers print them.
///
/// The file is its bare name, so a document reads the same wherever the design was compiled.
public struct SourceLocation: Hashable, Sendable {
    /// The name of the file, without its folder.
    public let file: String
    /// The line, from 1.
    public let line: Int
    /// The column, from 1.
    public let column: Int

    /// A place, from `#fileID`, `#line` and `#column`.
    public init(_ fileID: String, _ line: Int, _ column: Int) {
        file = String(fileID.split(separator: "/").last ?? "")
        self.line = line
        self.column = column
    }
}

extension SourceLocation: CustomStringConvertible {
    /// The place in the form that editors and problem matchers read: `VisualSearch.swift:12:5`.
    public var description: String { "\(file):\(line):\(column)" }
}

extension SourceLocation: Codable {
    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        let parts = text.split(separator: ":")
        guard parts.count == 3, let line = Int(parts[1]), let column = Int(parts[2]) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "'\(text)' isn't file:line:column"))
        }
        self.init(String(parts[0]), line, column)
    }

    public func encode(to encoder: any Swift.Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
