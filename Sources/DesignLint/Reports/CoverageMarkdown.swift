import SystemDesign

extension CoverageReport {
    /// The report as Markdown: a table of the steps, the weakest first, and a table for each.
    public var markdown: String {
        """
        # \(document.title.inMarkdown): \(coverage.framework.title.inMarkdown)

        At the stage of \(coverage.maturity.rawValue), \(summary); **\(verdict.inMarkdown)**.

        | step | state | required | advised |
        |---|---|---|---|
        \(coverage.weakestFirst.map(row).joined(separator: "\n"))

        """ + coverage.weakestFirst.map(section).joined()
    }

    private func row(of step: StepCoverage) -> String {
        let required = step.items.filter(\.isRequired)
        let advised = step.items.filter { !$0.isRequired }
        return "| \(step.step.title.inMarkdown) | \(step.state.name) | \(required.done) of \(required.asked) "
            + "| \(advised.done) of \(advised.asked) |"
    }

    private func section(of step: StepCoverage) -> String {
        let rows = step.items.map { item in
            "| `\(item.item.name)` \(item.item.id) | \(item.stateInWords) | \(remark(on: item).inMarkdown) |"
        }
        let hidden = step.step.notCheckable.map { "| \($0.inMarkdown) | not checkable | |" }
        return """

            ## \(step.step.title.inMarkdown): \(step.state.name)

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
}
