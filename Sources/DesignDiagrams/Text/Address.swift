extension String {
    /// The text as the address of a link, if it leads to a page or a mailbox: nothing that a browser would run.
    var safeAddress: String? {
        // Browsers leave out control characters and the space around an address, and so read `java\nscript:` too.
        guard !isEmpty, unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.value != 0x7F }) else { return nil }
        guard let end = firstIndex(where: { ":/?#".contains($0) }), self[end] == ":" else { return self }
        return ["http", "https", "mailto"].contains(self[..<end].lowercased()) ? self : nil
    }
}
