import SystemDesign

/// The files of a design's source. A document knows them by name only; these are their paths and their lines.
public struct SourceFiles: Sendable {
    private let files: [String: (path: String, lines: [String])]

    /// The files of a design, with their paths and texts.
    public init(_ files: [(path: String, text: String)]) {
        self.files = Dictionary(
            files.map { file in
                let name = file.path.split(separator: "/").last.map(String.init) ?? file.path
                let lines = file.text.split(omittingEmptySubsequences: false) { $0.isNewline }.map(
                    String.init)
                return (name, (file.path, lines))
            }, uniquingKeysWith: { first, _ in first })
    }

    /// The path of a place's file; its name alone where the path isn't known.
    func path(of location: SourceLocation) -> String { files[location.file]?.path ?? location.file }

    /// The line of a place, where it is known.
    func line(at location: SourceLocation) -> String? {
        guard let lines = files[location.file]?.lines, lines.indices.contains(location.line - 1) else {
            return nil
        }
        return lines[location.line - 1]
    }
}
