import SystemDesign

extension CoverageReport {
    /// The report for a terminal: the weakest step first, and in each what is missing before what is there.
    public var text: String {
        let head = """
            \(document.title): \(coverage.framework.title), at the stage of \(coverage.maturity.rawValue)
            \(summary)
            \(verdict)

            """
        return ([head] + coverage.weakestFirst.map(text)).joined(separator: "\n")
    }

    private func text(of step: StepCoverage) -> String {
        let asked = step.items.filter(\.isAsked).enumerated().sorted {
            ($0.element.urgency, $0.offset) < ($1.element.urgency, $1.offset)
        }.map(\.element)
        let lines =
            asked.flatMap(lines) + step.step.notCheckable.map { "  not checkable   \($0)" }
            + skipped(step.items.filter { !$0.isAsked })
        return (["\(step.step.title): \(step.state.name)"] + lines).map { "\($0)\n" }.joined()
    }

    private func lines(of item: ItemCoverage) -> [String] {
        let indent = String(repeating: " ", count: 18)
        let head =
            "  " + item.stateInWords.padded(to: 16)
            + "\(item.item.name): \(item.item.title) [\(item.item.id)]"
        let how = [item.item].snippet(in: document).split(separator: "\n").map { "\(indent)  \($0)" }
        return switch item.state {
        case .missing: [head] + how
        case .partial(let what): [head, "\(indent)missing: \(what)"] + how
        case .waived(let reason): [head, "\(indent)left out: \(reason)"]
        case .satisfied: [head, "\(indent)by \(evidence(of: item))"]
        case .notApplicable: [head]
        }
    }

    private func skipped(_ items: [ItemCoverage]) -> [String] {
        items.compactMap { item in
            guard case .notApplicable(let condition) = item.state else { return nil }
            return "  " + "not applicable".padded(to: 16)
                + "\(item.item.name): asked where \(condition) [\(item.item.id)]"
        }
    }
}
