import SystemDesign

/// A format that pictures are written in.
///
/// A format is one file and one line in ``all``; tests draw in each of them.
public struct DiagramFormat: Sendable {
    /// The format's name.
    public let name: String
    /// The extension of its files, which may have a dot in it and is no other's.
    public let fileExtension: String
    /// What the format is good for, in a phrase.
    public let meaning: String
    /// Whether it is made of bytes that no terminal shows, by librsvg and with the fonts of this machine.
    public let isBinary: Bool
    /// What it draws of views: space, time, figures.
    let contents: Set<View.Content.Kind>
    /// Divides a drawing that is too large for one file of the format.
    public let divide: @Sendable (Drawing) -> [Drawing]
    /// Writes a drawing.
    public let write: @Sendable (Drawing) throws -> [UInt8]

    /// A format; its name is also its extension where nothing else is said.
    init(
        name: String, fileExtension: String? = nil, meaning: String, isBinary: Bool = false,
        contents: Set<View.Content.Kind> = [.graph],
        divide: @escaping @Sendable (Drawing) -> [Drawing] = { [$0] },
        write: @escaping @Sendable (Drawing) throws -> [UInt8]
    ) {
        self.name = name
        self.fileExtension = fileExtension ?? name
        self.meaning = meaning
        self.isBinary = isBinary
        self.contents = contents
        self.divide = divide
        self.write = write
    }

    /// Writes a document's overview.
    public func write(_ document: DesignDocument) throws -> [UInt8] { try write(Drawing(document)) }

    /// Whether it draws a view: one in time or in figures takes a format that has these.
    public func draws(_ view: View) -> Bool { contents.contains(view.content.kind) }

    /// Every format, the usual one first.
    public static let all: [DiagramFormat] = [
        .svg, .png, .pdf, .dot, .mermaid, .markdown, .json, .layout, .outline,
    ]

    /// The formats that draw a view.
    public static func drawing(_ view: View) -> [DiagramFormat] { all.filter { $0.draws(view) } }

    /// The format that a file of this name has, by the longest extension that fits.
    public static func of(fileName name: String) -> DiagramFormat? {
        let name = name.lowercased()
        return all.filter { name.hasSuffix(".\($0.fileExtension)") }.max {
            $0.fileExtension.count < $1.fileExtension.count
        }
    }
}
