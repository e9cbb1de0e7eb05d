extension ChecklistItem {
    /// What was found when an item was looked for.
    enum Verdict {
        /// It is there: here.
        case satisfied([Element])
        /// Something of it is there, and this is missing.
        case partial([Element], missing: String)
        /// It is said, and nothing in the graph does it: what would.
        case claimed([Element], by: String)
        /// Nothing of it is there.
        case missing
    }
}

extension ChecklistItem.Verdict {
    /// Satisfied by anything at all.
    static func anyOf(_ evidence: [Element]...) -> Self {
        let evidence = evidence.flatMap(\.self)
        return evidence.isEmpty ? .missing : .satisfied(evidence)
    }

    /// Satisfied by something for each part; the parts are named as what is missing.
    static func allOf(_ parts: KeyValuePairs<String, [Element]>) -> Self {
        let evidence = parts.flatMap(\.value)
        let missing = parts.filter(\.value.isEmpty).map(\.key)
        if missing.isEmpty { return .satisfied(evidence) }
        return evidence.isEmpty ? .missing : .partial(evidence, missing: missing.joined(separator: ", "))
    }

    /// Satisfied by something in the graph; words alone are no more than a claim.
    static func done(by graph: [Element], said words: [Element], otherwise lacking: String) -> Self {
        if !graph.isEmpty { return .satisfied(words + graph) }
        return words.isEmpty ? .missing : .claimed(words, by: lacking)
    }

    /// Satisfied where it says something for each of these, and partial where it leaves some out.
    static func eachOf<Subject>(
        _ subjects: [Subject], named name: (Subject) -> String, missing what: String,
        evidence: (Subject) -> Element?
    ) -> Self {
        let found = subjects.map { (name($0), evidence($0)) }
        let left = found.filter { $0.1 == nil }.map(\.0)
        let evidence = found.compactMap(\.1)
        if evidence.isEmpty { return .missing }
        return left.isEmpty ? .satisfied(evidence) : .partial(evidence, missing: "\(what) \(left.few)")
    }
}

extension [String] {
    /// The first of them, and how many more there are.
    var few: String {
        count <= 4
            ? joined(separator: ", ") : "\(prefix(3).joined(separator: ", ")) and \(count - 3) more"
    }
}
