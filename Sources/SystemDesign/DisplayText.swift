extension Unicode.Scalar {
    /// Whether XML has a place for the character and a reader could see it or its effect.
    fileprivate var isDisplayable: Bool {
        switch value {
        case 0x9, 0xA: true
        case 0x0...0x1F, 0x7F...0x9F, 0xFFFE, 0xFFFF: false
        default: true
        }
    }
}

extension String {
    /// The text without the characters that pictures have no place for.
    package var forDisplay: String {
        isPrintableASCII ? self : String(String.UnicodeScalarView(unicodeScalars.filter { $0.isDisplayable }))
    }

    /// Whether nothing in it is special: so are most texts, and looking costs less than a copy.
    private var isPrintableASCII: Bool { utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } }

    /// The text without line breaks and without what terminals would obey.
    package var onOneLine: String {
        isOnOneLine ? self : forDisplay.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Whether it surely is: most texts are, and looking costs little.
    private var isOnOneLine: Bool {
        let space = UInt8(ascii: " ")
        var previous = space
        for byte in utf8 {
            guard (space...0x7E).contains(byte), byte != space || previous != space else { return false }
            previous = byte
        }
        return previous != space || isEmpty
    }

    /// The text as XML holds it: markup escaped, and without what XML has no place for.
    package var forXML: String {
        var escaped = ""
        escaped.reserveCapacity(utf8.count)
        for scalar in unicodeScalars where scalar.isDisplayable {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
