extension String {
    /// The known name that was probably meant: the one with the fewest edits, if those are few for its length.
    package func nearest(in known: [String]) -> String? {
        let candidates = known.map { (name: $0, edits: edits(to: $0)) }
        guard let best = candidates.min(by: { ($0.edits, $0.name) < ($1.edits, $1.name) }) else { return nil }
        return best.edits <= max(2, count / 3) ? best.name : nil
    }

    /// How many letters to insert, delete or replace, case aside (Levenshtein's distance).
    private func edits(to other: String) -> Int {
        let left = Array(lowercased().prefix(64))
        let right = Array(other.lowercased().prefix(64))
        var row = Array(0...right.count)
        for (i, letter) in left.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, otherLetter) in right.enumerated() {
                let replaced = diagonal + (letter == otherLetter ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = Swift.min(replaced, row[j] + 1, row[j + 1] + 1)
            }
        }
        return row[right.count]
    }
}
