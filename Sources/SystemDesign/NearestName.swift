extension String {
    /// The known name that was probably meant: the one with the fewest edits, if those are few for its length.
    package func nearest(in known: [String]) -> String? {
        let most = max(2, count / 3)
        let length = Swift.min(count, Self.comparedCount)
        // Each letter more or less is an edit.
        let candidates = known.filter { abs(Swift.min($0.count, Self.comparedCount) - length) <= most }
            .map { (name: $0, edits: edits(to: $0)) }.filter { $0.edits <= most }
        return candidates.min { ($0.edits, $0.name) < ($1.edits, $1.name) }?.name
    }

    /// The letters of a name that are looked at.
    private static var comparedCount: Int { 64 }

    /// The end of a sentence about an unknown name: the known one that was probably meant, if there is one.
    package func suggestion(in known: [String]) -> String {
        nearest(in: known).map { "; did you mean \($0)?" } ?? ""
    }

    /// How many letters to insert, delete, replace or swap with their neighbour, case aside (the distance of
    /// Damerau and Levenshtein, each part of the text edited once).
    private func edits(to other: String) -> Int {
        let left = Array(lowercased().prefix(Self.comparedCount))
        let right = Array(other.lowercased().prefix(Self.comparedCount))
        var rows = [Array(0...right.count)]
        for (i, letter) in left.enumerated() {
            var row = [i + 1]
            for (j, otherLetter) in right.enumerated() {
                let replaced = rows[i][j] + (letter == otherLetter ? 0 : 1)
                var fewest = Swift.min(replaced, rows[i][j + 1] + 1, row[j] + 1)
                if i > 0, j > 0, letter == right[j - 1], left[i - 1] == otherLetter {
                    fewest = Swift.min(fewest, rows[i - 1][j - 1] + 1)
                }
                row.append(fewest)
            }
            rows.append(row)
        }
        return rows[left.count][right.count]
    }
}
