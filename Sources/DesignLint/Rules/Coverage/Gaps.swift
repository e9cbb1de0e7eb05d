import SystemDesign

extension Inspection {
    /// What the framework requires of a group and the design lacks, as one finding with a note for each item; none
    /// where nothing is, or where other rules have said it all.
    ///
    /// What isn't said is an error only of a system that people depend on, and of an idea no more than a note.
    func gaps(in group: ChecklistGroup, gravest: Severity = .error) -> [Violation] {
        let items = coverage.filter { $0.item.group == group && $0.isRequired && !$0.isOnlyClaimed }
        let asked = Set(reported.map(\.rule.id))
        let gaps = items.filter { !$0.state.isDone }
        let own = gaps.filter { asked.isDisjoint(with: $0.item.rules) }
        guard let first = own.first else { return [] }
        let names = own.map { "`\($0.item.name)`" }.joined(separator: ", ")
        let place = group.step.map { "step \($0.number), \($0.title)," } ?? "the design"
        return [
            Violation(
                "\(place) lacks \(names)",
                at: group.step.map(Element.step) ?? .design,
                severity: severity(of: own, gravest: gravest),
                notes: items.compactMap { note(on: $0, saidBy: asked) },
                help: "state \(names), or leave out with a reason what isn't needed: "
                    + "Waiving(.\(first.item.name), because: …)",
                paste: own.map(\.item).snippet(in: document))
        ]
    }

    private func severity(of gaps: [ItemCoverage], gravest: Severity) -> Severity {
        if maturity == .concept { return .note }
        let isCertain = maturity >= .production && gaps.contains { $0.state == .missing }
        return isCertain ? gravest : min(gravest, .warning)
    }

    /// What a reader has to know of an item that isn't there, or is left out.
    func note(on coverage: ItemCoverage, saidBy asked: Set<String>) -> String? {
        let item = coverage.item
        let name = "`\(item.name)` (\(item.id))"
        if !coverage.state.isDone, let rule = item.rules.first(where: asked.contains) {
            return "\(name): see \(rule)"
        }
        return switch coverage.state {
        case .missing: "\(name): \(item.title)"
        case .partial(let what): "\(name) is there in part; missing: \(what)"
        case .waived(let reason): "\(name) is left out: \(reason)"
        case .satisfied, .notApplicable: nil
        }
    }
}
