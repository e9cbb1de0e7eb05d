import SystemDesign

extension NumbersReport {
    /// The report as Markdown: a table for each section.
    public var markdown: String {
        let head = "# \(document.title.inMarkdown): the numbers\n\n\(summary).\n"
        return ([head] + sections.map { table(of: $0.section, $0.calculations) }).joined(separator: "\n")
    }

    private func table(of section: NumbersSection, _ calculations: [Calculation]) -> String {
        var told: [String] = []
        let rows = calculations.map { calculation in
            let cells = [
                name(of: calculation.subject), calculation.name, calculation.result ?? "can't be told",
                calculation.limit?.phrase ?? "",
            ].map(\.inMarkdown)
            let how = remarks(on: calculation, told: &told).map(\.inMarkdown).joined(separator: "<br>")
            return "| \(cells.joined(separator: " | ")) | \(how) |"
        }
        return """
            ## \(section.title)

            \(section.remark.map { "\($0)\n\n" } ?? "")\
            | of | what | result | limit | how |
            |---|---|---|---|---|
            \(rows.joined(separator: "\n"))

            """
    }
}
