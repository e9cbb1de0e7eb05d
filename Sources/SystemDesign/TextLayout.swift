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
        let scalars = onOneLine.unicodeScalars
        var text = ""
        var mayOpenList = true
        for index in scalars.indices {
            let scalar = scalars[index]
            switch scalar {
            case "\\", "`", "*", "_", "[", "]", "<", ">", "#", "&", "|", "~", "$": text += "\\"
            // A list's mark has a space behind it, a line of these alone may have none.
            case "-" where mayOpenList, "+" where mayOpenList: text += "\\"
            case "." where mayOpenList, ")" where mayOpenList:
                if scalars.index(after: index) == scalars.endIndex
                    || scalars[scalars.index(after: index)] == " "
                {
                    text += "\\"
                }
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
