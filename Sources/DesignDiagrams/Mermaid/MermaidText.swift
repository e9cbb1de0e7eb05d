import SystemDesign

extension String {
    /// The text on one line as Mermaid holds it in labels, notes and titles: whatever Mermaid would read as its own
    /// language, as HTML, as Markdown, as an icon or as a formula is an entity, so that the reader sees it as it is.
    var forMermaid: String {
        var text = ""
        var previous: Unicode.Scalar = " "
        var mayOpenList = true
        for scalar in onOneLine.unicodeScalars {
            switch scalar {
            case "\"", "#", ";", ":", "`", "<", ">", "&", "\\", "{", "}", "[", "]", "|", "*", "_", "~":
                text += scalar.mermaidEntity
            // Comments, directives, formulas.
            case "%" where previous == "%", "$" where previous == "$":
                text += scalar.mermaidEntity
            case "-" where mayOpenList, "+" where mayOpenList, "." where mayOpenList, ")" where mayOpenList:
                text += scalar.mermaidEntity
            // Mermaid keeps entities as `ﬂ°…¶ß` while it works, and so takes that for one.
            case "ﬂ": text += "fl"
            case "¶": text += "¶\u{2060}"
            default: text.unicodeScalars.append(scalar)
            }
            mayOpenList = mayOpenList && ("0"..."9").contains(scalar)
            previous = scalar
        }
        return text
    }

    /// The text, or as many of its words as fit, and an ellipsis.
    func shortened(to limit: Int) -> String {
        guard let end = index(startIndex, offsetBy: limit, limitedBy: endIndex), end < endIndex else {
            return self
        }
        let head = self[..<end]
        let words = head[..<(head.lastIndex(of: " ") ?? end)]
        return (words.count > limit / 2 ? words : head) + "…"
    }
}

extension Unicode.Scalar {
    fileprivate var mermaidEntity: String { "#\(value);" }
}
