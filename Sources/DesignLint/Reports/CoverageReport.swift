import SystemDesign

/// How much of a framework a design covers, for readers and for programs.
public struct CoverageReport: Sendable {
    /// The design.
    public let document: DesignDocument
    /// What of the framework it covers.
    public let coverage: Coverage

    /// Looks at a design.
    public init(_ document: DesignDocument, by configuration: LintConfiguration = LintConfiguration()) {
        self.document = document
        coverage = Coverage(of: Inspection(document, by: configuration))
    }

    /// The forms that it can be written in.
    public enum Format: String, CaseIterable, Sendable {
        /// For a terminal.
        case text
        /// For programs.
        case json
        /// For pull requests and wikis.
        case markdown
    }

    /// The report in one of its forms.
    public func written(as format: Format) throws -> String {
        switch format {
        case .text: text
        case .json: try json
        case .markdown: markdown
        }
    }

    /// How much is there, in a sentence: "24 of 26 required items are covered (92 %), and 11 of 14 advised ones".
    var summary: String {
        let required = coverage.items.filter(\.isRequired)
        let advised = coverage.items.filter { !$0.isRequired }
        let percent = Int(required.shareDone * 100)
        let hidden = coverage.steps.map(\.step.notCheckable.count).reduce(0, +)
        let waived = required.count { $0.state.name == "waived" }
        return "\(required.done) of \(required.asked) required items are covered (\(percent) %"
            + (waived > 0 ? ", \(waived) of them left out with a reason" : "")
            + "), and \(advised.done) of \(advised.asked) advised ones"
            + (hidden > 0 ? "; no design shows \(hidden) more" : "")
    }

    /// What a reader has to know first: "weakest step: Evaluate, partial".
    var verdict: String {
        guard let weakest = coverage.weakestFirst.first, !weakest.state.isDone else {
            return "everything that is required is there"
        }
        return "weakest step: \(weakest.step.title), \(weakest.state.name)"
    }

    /// What covers an item, the first few with their places.
    func evidence(of item: ItemCoverage) -> String {
        item.evidence.map(name).few
    }

    private func name(_ element: Element) -> String {
        let name = document.name(of: element)
        let short = name.count > 48 ? name.prefix(47).trimmingSuffix(while: \.isWhitespace) + "…" : name
        return document.location(of: element).map { "\(short) (\($0.file):\($0.line))" } ?? short
    }
}

extension StringProtocol {
    fileprivate func trimmingSuffix(while isTrimmed: (Character) -> Bool) -> String {
        var text = self[...]
        while let last = text.last, isTrimmed(last) { text.removeLast() }
        return String(text)
    }
}

extension ItemCoverage {
    /// The state as reports show it: what is only advised isn't missing.
    var stateInWords: String {
        state == .missing && !isRequired ? "advised" : state.name
    }

    /// What to read first: what is required and isn't there, what is advised, and then what is there.
    var urgency: Int { state.isDone ? state.rank + 1 : isRequired ? state.rank : 2 }
}
