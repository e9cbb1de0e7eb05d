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

    /// The text as Markdown holds it in a paragraph, a heading or a list: nothing in it is markup.
    package var forMarkdown: String {
        var text = ""
        var mayOpenList = true
        for scalar in onOneLine.unicodeScalars {
            switch scalar {
            case "\\", "`", "*", "_", "[", "]", "<", ">", "#", "&", "|", "~", "$": text += "\\"
            case "-" where mayOpenList, "+" where mayOpenList, "." where mayOpenList, ")" where mayOpenList:
                text += "\\"
            default: break
            }
            text.unicodeScalars.append(scalar)
            mayOpenList = mayOpenList && ("0"..."9").contains(scalar)
        }
        return text
    }

    /// The text with spaces behind it, up to a width.
    package func padded(to width: Int) -> String {
        self + String(repeating: " ", count: Swift.max(0, width - count))
    }
}
