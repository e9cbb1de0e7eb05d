import SystemDesign

extension String {
    /// The Markdown that a template has written, as a person would have left it: without headings and heads of tables
    /// under which nothing stands, without columns of tables in which nothing stands, without doubled blank lines, without a
    /// full stop behind a question, and with one line feed at its end.
    var tidyMarkdown: String {
        var blocks = MarkdownBlock.all(of: self)
        blocks.removeAll(where: \.isTableWithoutRows)
        for index in blocks.indices where blocks[index].isTable { blocks[index].removeEmptyColumns() }
        // From the end, because a heading may stand over nothing but such headings.
        for index in blocks.indices.reversed() {
            guard let level = blocks[index].headingLevel else { continue }
            let next = index + 1 < blocks.endIndex ? blocks[index + 1] : nil
            if next.map({ ($0.headingLevel ?? 7) <= level }) ?? true { blocks.remove(at: index) }
        }
        return blocks.map(\.text).joined(separator: "\n\n") + "\n"
    }
}

/// Lines of Markdown that no blank line parts; a fenced block is one, with all that is in it.
private struct MarkdownBlock {
    var lines: [Substring] = []

    static func all(of text: String) -> [MarkdownBlock] {
        var blocks: [MarkdownBlock] = []
        var block = MarkdownBlock()
        var isFenced = false
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let isFence = line.drop { $0 == " " }.hasPrefix("```")
            if isFence { isFenced.toggle() }
            let isBlank = line.allSatisfy(\.isWhitespace)
            // A heading is a block by itself, even where no blank line follows.
            if !isFenced, !isFence, isBlank || line.isHeading || block.lines.last?.isHeading == true {
                if !block.lines.isEmpty { blocks.append(block) }
                block = MarkdownBlock()
            }
            if isFenced || !isBlank { block.lines.append(line.trimmingTrailingSpace) }
        }
        if !block.lines.isEmpty { blocks.append(block) }
        return blocks
    }

    /// What designs say may end in a question or in three dots where a template goes on with a full stop.
    var text: String {
        let text = lines.joined(separator: "\n")
        return lines.first?.hasPrefix("```") == true
            ? text : text.replacing(/([?!…])\.(?=\s|$)/) { $0.output.1 }
    }

    /// How deep the heading is that it is.
    var headingLevel: Int? {
        guard lines.count == 1, lines[0].isHeading else { return nil }
        return lines[0].prefix { $0 == "#" }.count
    }

    /// Whether it has the head of a table, and the line below that.
    var isTable: Bool {
        lines.count >= 2 && lines.allSatisfy { $0.hasPrefix("|") }
            && lines[1].allSatisfy { "|-: ".contains($0) }
    }

    /// Whether it has nothing of a table but that.
    var isTableWithoutRows: Bool { isTable && lines.count == 2 }

    /// Leaves out the columns that have a head and nothing below. A cell that is to stay empty has `&nbsp;` in it.
    mutating func removeEmptyColumns() {
        let rows = lines.map(\.cells)
        guard let width = rows.map(\.count).min(), rows.allSatisfy({ $0.count == width }) else { return }
        let empty = (1..<width).filter { column in
            rows[2...].allSatisfy { $0[column].allSatisfy(\.isWhitespace) }
                && !rows[0][column].allSatisfy(\.isWhitespace)
        }
        guard !empty.isEmpty else { return }
        lines = rows.map { row in
            let kept = row.indices.filter { !empty.contains($0) }.map { row[$0] }
            return "|" + kept.joined(separator: "|") + "|"
        }
    }
}

extension Substring {
    /// The cells of a row, without the bars at its ends.
    fileprivate var cells: [String] {
        var cells = [""]
        var isEscaped = false
        for character in dropFirst() {
            if character == "|", !isEscaped {
                cells.append("")
            } else {
                cells[cells.endIndex - 1].append(character)
            }
            isEscaped = character == "\\" && !isEscaped
        }
        return cells.dropLast()
    }

    fileprivate var isHeading: Bool {
        let level = prefix { $0 == "#" }.count
        return (1...6).contains(level) && dropFirst(level).hasPrefix(" ")
    }

    fileprivate var trimmingTrailingSpace: Substring {
        guard let end = lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return self[...end]
    }
}
