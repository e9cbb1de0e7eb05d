extension String {
    /// As text in a cell of a Markdown table: on one line, and nothing in it means more than itself but code in backticks.
    package var inMarkdown: String {
        onOneLine.map { character in
            switch character {
            case "|", "*", "_", "[", "]", "\\": "\\\(character)"
            case "<": "&lt;"
            case "&": "&amp;"
            default: String(character)
            }
        }.joined()
    }

    /// The text with spaces behind it, up to a width.
    package func padded(to width: Int) -> String {
        self + String(repeating: " ", count: Swift.max(0, width - count))
    }
}
