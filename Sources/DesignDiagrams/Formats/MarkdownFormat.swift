import SystemDesign

extension DiagramFormat {
    /// A page that hosts draw Mermaid in: the title, the picture or its parts, and the picture in words.
    static let markdown = DiagramFormat(
        name: "markdown", fileExtension: "md", meaning: "a page with Mermaid in it, and in words below",
        contents: [.graph, .interaction]
    ) {
        Array($0.markdown.utf8)
    }
}

extension Drawing {
    /// The page.
    var markdown: String {
        let outline = view.outline
        let parts = mermaidParts
        let pictures = parts.flatMap { drawing in
            let heading = drawing.part.map { ["## Part \($0.number) of \($0.count)"] } ?? []
            return heading + ["```mermaid\n\(drawing.mermaid)```"]
        }
        let head = ["# \(view.title.forMarkdown)"] + outline.heading.dropFirst().map(\.forMarkdown)
        return (head + pictures + ["## In words", outline.markdown]).joined(separator: "\n\n") + "\n"
    }
}

extension Outline {
    /// The sections as a list in lists.
    fileprivate var markdown: String {
        sections.flatMap { section -> [String] in
            guard let title = section.title else { return section.items.flatMap { $0.markdown() } }
            return Item(name: title, items: section.items).markdown()
        }.joined(separator: "\n")
    }
}

extension Outline.Item {
    fileprivate func markdown(indent: String = "") -> [String] {
        // What stands alone would look like a heading in bold type.
        let name = text == nil ? name.forMarkdown : "**\(name.forMarkdown)**"
        let line = [isFlow ? "→ \(name)" : name, text?.forMarkdown].compactMap(\.self).joined(separator: ": ")
        return ["\(indent)- \(line)"] + items.flatMap { $0.markdown(indent: indent + "  ") }
    }
}
