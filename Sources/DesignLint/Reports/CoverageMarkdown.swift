extension CoverageReport {
    /// The report as Markdown: a table of the steps, the weakest first, and a table for each.
    public var markdown: String {
        """
        # \(escaped(document.title)): \(escaped(coverage.framework.title))

        At the stage of \(coverage.maturity.rawValue), \(summary); **\(escaped(verdict))**.

        | step | state | required | advised |
        |---|---|---|---|
        \(coverage.weakestFirst.map(row).joined(separator: "\n"))

        """ + coverage.weakestFirst.map(section).joined()
    }

    private func row(of step: StepCoverage) -> String {
        let required = step.items.filter(\.isRequired)
        let advised = step.items.filter { !$0.isRequired }
        return "| \(escaped(step.step.title)) | \(step.state.name) | \(required.done) of \(required.asked) "
            + "| \(advised.done) of \(advised.asked) |"
    }

    private func section(of step: StepCoverage) -> String {
        let rows = step.items.map { item in
            "| `\(item.item.name)` \(item.item.id) | \(item.stateInWords) | \(escaped(remark(on: item))) |"
        }
        let hidden = step.step.notCheckable.map { "| \(escaped($0)) | not checkable | |" }
        return """

            ## \(escaped(step.step.title)): \(step.state.name)

            | item | state | covered by, or what to say |
            |---|---|---|
            \((rows + hidden).joined(separator: "\n"))

            """
    }

    private func remark(on item: ItemCoverage) -> String {
        switch item.state {
        case .missing: item.item.title
        case .partial(let what): "missing: \(what)"
        case .waived(let reason): "left out: \(reason)"
        case .satisfied: evidence(of: item)
        case .notApplicable(let condition): "asked where \(condition)"
        }
    }

    /// A text that neither ends a cell nor is read as markup.
    private func escaped(_ text: String) -> String {
        text.map { character in
            switch character {
            case "\\", "|", "*", "_", "[", "]": "\\\(character)"
            case "<": "&lt;"
            case "&": "&amp;"
            case _ where character.isNewline: " "
            default: String(character)
            }
        }.joined()
    }
}
