import SystemDesign

/// A format that pictures are written in.
///
/// A format is one file and one line in ``all``; tests draw in each of them.
public struct DiagramFormat: Sendable {
    /// The format's name, which is also the extension of its files.
    public let name: String
    /// What the format is good for, in a phrase.
    public let meaning: String
    /// Writes a drawing.
    public let write: @Sendable (Drawing) throws -> [UInt8]

    /// Writes a document's overview.
    public func write(_ document: DesignDocument) throws -> [UInt8] { try write(Drawing(document)) }

    /// Every format, the usual one first.
    public static let all: [DiagramFormat] = [.svg, .dot, .json]
}
