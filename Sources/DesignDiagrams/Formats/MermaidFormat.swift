import SystemDesign

extension DiagramFormat {
    /// Mermaid, a file for one diagram: where hosts would refuse one, several files with parts of it.
    public static let mermaid = DiagramFormat(
        name: "mermaid", fileExtension: "mmd", meaning: "Mermaid, which GitHub, GitLab and wikis draw",
        contents: [.graph, .interaction], divide: \.mermaidParts
    ) {
        Array($0.mermaid.utf8)
    }
}
