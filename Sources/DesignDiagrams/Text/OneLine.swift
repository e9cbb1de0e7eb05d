extension String {
    /// The text without line breaks and without what terminals would obey.
    var onOneLine: String {
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
}
