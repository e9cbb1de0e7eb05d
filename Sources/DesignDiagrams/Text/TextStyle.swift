import SystemDesign

/// A size and weight of text, and how much room text takes in it.
///
/// Widths come from a table of the metrics that Arial, Helvetica, Liberation Sans and Arimo share, so pictures
/// are the same on every machine, whatever fonts are installed.
struct TextStyle: Hashable, Sendable {
    /// The size of the font, in points.
    let size: Double
    let isBold: Bool

    /// The fonts to draw with: those of the table's widths, and then any.
    static let families = "Arial, 'Helvetica Neue', Helvetica, 'Liberation Sans', Arimo, sans-serif"

    static let title = TextStyle(size: 20, isBold: true)
    static let summary = TextStyle(size: 13, isBold: false)
    static let group = TextStyle(size: 13, isBold: true)
    static let component = TextStyle(size: 13, isBold: true)
    static let detail = TextStyle(size: 11, isBold: false)
    static let label = TextStyle(size: 11, isBold: false)
    static let legend = TextStyle(size: 12, isBold: false)
    static let number = TextStyle(size: 10, isBold: true)

    /// The distance from one line to the next.
    var lineHeight: Double { (size * 1.3).rounded() }

    /// How wide a text is on one line.
    func width(of text: String) -> Double {
        let units = text.reduce(0.0) { $0 + advance(of: $1) }
        return units / ArialWidths.unitsPerEm * size
    }

    private func advance(of character: Character) -> Double {
        if character.isEmoji { return 1.25 * ArialWidths.unitsPerEm }
        return character.unicodeScalars.reduce(0.0) { $0 + advance(of: $1) }
    }

    private func advance(of scalar: Unicode.Scalar) -> Double {
        for run in isBold ? ArialWidths.bold : ArialWidths.regular where scalar.value >= run.first {
            let index = Int(scalar.value - run.first)
            if index < run.widths.count, run.widths[index] > 0 { return Double(run.widths[index]) }
        }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control: return 0
        default: return (scalar.isWide ? 1 : 0.6) * ArialWidths.unitsPerEm
        }
    }
}

extension TextStyle {
    /// The text on as few lines as fit into the width, broken at words; what is over ends in an ellipsis.
    func lines(of text: String, width limit: Double, atMost most: Int) -> [String] {
        // Nobody reads more than this in a box, and measuring more only takes time.
        let (head, isLonger) = (text.prefix(600), text.count > 600)
        var words = head.split(whereSeparator: \.isWhitespace).map { String($0).forDisplay }.filter {
            !$0.isEmpty
        }[...]
        var isCut = isLonger
        var lines: [String] = []
        while let word = words.first {
            guard lines.count < most else {
                isCut = true
                break
            }
            var line = word
            words.removeFirst()
            while let next = words.first, width(of: line + " " + next) <= limit {
                line += " " + next
                words.removeFirst()
            }
            if width(of: line) > limit {
                let head = prefix(of: line, width: limit)
                words.insert(String(line.dropFirst(head.count)), at: words.startIndex)
                line = head
            }
            lines.append(line)
        }
        if isCut, let last = lines.popLast() {
            lines.append(prefix(of: last, width: limit - width(of: "…")) + "…")
        }
        return lines
    }

    /// As many characters from the front as fit, one at least.
    private func prefix(of text: String, width limit: Double) -> String {
        var head = ""
        var room = limit
        for character in text {
            room -= width(of: String(character))
            if room < 0, !head.isEmpty { break }
            head.append(character)
        }
        return head
    }
}

extension Character {
    fileprivate var isEmoji: Bool {
        guard let first = unicodeScalars.first else { return false }
        return first.properties.isEmojiPresentation || unicodeScalars.contains { $0.value == 0xFE0F }
    }
}

extension Unicode.Scalar {
    /// Whether the character takes a square of its own: the East Asian scripts and forms.
    fileprivate var isWide: Bool {
        switch value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
            0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F000...0x1FAFF,
            0x20000...0x3FFFD:
            true
        default: false
        }
    }
}
