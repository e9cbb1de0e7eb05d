import SystemDesign

/// A design's arithmetic, for readers and for programs.
public struct NumbersReport: Sendable {
    /// The design.
    public let document: DesignDocument
    package let sections: [(section: NumbersSection, calculations: [Calculation])]

    /// Writes down a design's arithmetic.
    public init(_ numbers: Numbers) {
        document = numbers.document
        sections = numbers.sections
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

    private var limits: [Calculation.Limit] { sections.flatMap(\.calculations).compactMap(\.limit) }

    /// Whether no limit is surely missed.
    public var holds: Bool { limits.allSatisfy { $0.verdict != .fails } }

    /// What a reader has to know first: "11 of 12 limits hold, 1 is missed".
    package var summary: String {
        func count(_ verdict: LimitVerdict) -> Int { limits.count { $0.verdict == verdict } }
        guard !limits.isEmpty else { return "nothing to hold the numbers against is declared" }
        guard count(.holds) < limits.count else { return "every limit holds (\(limits.count))" }
        var parts = ["\(count(.holds)) of \(counted(limits.count, "limit")) hold"]
        if count(.uncertain) > 0 { parts.append("\(count(.uncertain)) may be missed") }
        if count(.fails) > 0 { parts.append("\(count(.fails)) missed") }
        return parts.joined(separator: ", ")
    }

    /// What a calculation is about, as a reader calls it.
    package func name(of subject: Calculation.Subject) -> String {
        switch subject {
        case .design: document.title.onOneLine
        case .component(let index): document.components[index].id
        case .statement(_, let name): name.onOneLine
        }
    }

    func location(of subject: Calculation.Subject) -> SourceLocation? {
        switch subject {
        case .design: nil
        case .component(let index): document.components[index].location
        case .statement(let index, _): document.statements[index].location
        }
    }
}

extension Calculation.Limit {
    /// How the result compares with it, in words.
    package var phrase: String {
        switch verdict {
        case .holds: "within \(text)"
        case .uncertain: "may be beyond \(text)"
        case .fails: "beyond \(text)"
        }
    }
}
