import SystemDesign

extension DiagramFormat {
    /// The picture in words, for those who can't see it, and for terminals.
    static let outline = DiagramFormat(
        name: "outline", fileExtension: "outline.txt", meaning: "the picture in words, to read or hear",
        contents: [.graph, .interaction, .chart]
    ) {
        Array($0.view.outline.text.utf8)
    }
}

extension Outline {
    /// The outline as plain text.
    var text: String {
        let sections = sections.map { section in
            let indent = section.title == nil ? "" : "  "
            let lines =
                [section.title].compactMap(\.self) + section.items.flatMap { $0.lines(indent: indent) }
            return lines.joined(separator: "\n")
        }
        return ([heading.joined(separator: "\n")] + sections).joined(separator: "\n\n") + "\n"
    }
}

extension Outline.Item {
    fileprivate func lines(indent: String) -> [String] {
        let line = [isFlow ? "→ \(name)" : name, text].compactMap(\.self).joined(separator: ": ")
        return [indent + line] + items.flatMap { $0.lines(indent: indent + "  ") }
    }
}
