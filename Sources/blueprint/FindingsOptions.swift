import ArgumentParser
import DesignDiagrams
import DesignLint
import SystemDesign

/// Whether pictures show what the linter finds, and what it is asked.
struct FindingsOptions: ParsableArguments {
    @Flag(help: "Mark what blueprint lint finds, and draw what is missing; what follows is for this.")
    var findings = false

    @OptionGroup var rules: RuleOptions

    @OptionGroup var review: ReviewOptions

    /// What the linter finds in the design at a path, if that is to be shown.
    func report(on document: DesignDocument, at path: String) throws -> LintReport? {
        guard findings else { return nil }
        var baselines = Baselines()
        let asked = try review.settings(for: path, try rules.settings())
        return Linter(try asked.configuration(reading: &baselines), today: .today).lint(document)
    }
}

extension View {
    /// The view with what a report has found: marks at the components that findings are about, and ghosts of what
    /// the framework requires and the design hasn't.
    func marked(by report: LintReport) -> View { marked(with: report.marks, missing: report.ghosts) }
}

extension LintReport {
    /// The findings by the components that they are about, the gravest first.
    fileprivate var marks: [String: [View.Mark]] {
        findings.reduce(into: [:]) { marks, finding in
            let mark = View.Mark(finding.severity.weight, "\(finding.message) [\(finding.rule.id)]")
            for id in Set(finding.components) { marks[id, default: []].append(mark) }
        }
    }

    /// What is required and done by nothing in the graph, of kinds that the design has none of; but not what it accepts,
    /// or the baseline knows, to be missing.
    fileprivate var ghosts: [View.Ghost] {
        let present = Set(document.components.map(\.kind))
        let settled = Set((accepted.map(\.finding) + known).map(\.rule.id)).subtracting(
            findings.map(\.rule.id))
        return coverage.items.compactMap { coverage in
            let item = coverage.item
            let isMissing = coverage.isRequired && (coverage.state == .missing || coverage.isOnlyClaimed)
            guard let kind = item.component, isMissing, !present.contains(kind),
                settled.isDisjoint(with: item.reportedBy)
            else { return nil }
            return View.Ghost(kind, for: item.title, in: item.step)
        }
    }
}

extension Severity {
    fileprivate var weight: View.Mark.Weight {
        switch self {
        case .error: .error
        case .warning: .warning
        case .note: .note
        }
    }
}
