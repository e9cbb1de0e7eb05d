@testable import DesignLint
import Foundation
import SystemDesign
import TestSupport
import Testing

/// Every example with one thing removed or changed, again and again: what does the linter notice?
///
/// What was noticed is recorded as a text beside the tests: a rule that goes blind shows in its difference.
@Suite("The linter, shown designs with one thing changed")
struct MutationTests {
    /// What nobody should complain about when it is gone, and why.
    fileprivate static let explained: [String: String] = [
        "antiPattern": "for readers: the design itself shows that it was avoided",
        "audit": "one of several sources of labels that the model didn't choose",
        "augmentation": "for readers: models do without",
        "calibration": "asked for only where scores are used as values",
        "consent": "for readers: the components' classes say what is personal",
        "decision": "for readers: one more reason",
        "entity": "for readers: a word explained",
        "feedbackLoop.bias": "the loop stays, and what corrects it",
        "feedbackLoop.correction":
            "other statements correct the same bias: exploration, an audit, random negatives",
        "followUp": "for readers: a question in the interview",
        "fusion": "for readers: a detail of the model",
        "goal.metric": "one goal may go without where another one's metric decides",
        "guardrail": "the metric that watches it stands in step 5",
        "imbalance": "asked for only where the share of positives is given",
        "leakage": "what prevents it is drawn: the join, the split",
        "metric.subject": "a metric of one model is a metric of all where the model isn't named",
        "mlObjective.goal": "there is one goal",
        "modelCard": "asked for only where the impact is high",
        "negatives": "for readers: a detail of sampling",
        "parity": "a monitor of skew, one definition or logged features say the same",
        "pattern": "for readers: a name for what is drawn",
        "privacy": "the classes, retention, deletion and access say what is done",
        "question": "for readers: how the requirements came about",
        "reference": "for readers: where a figure is from",
        "response": "who is asked answers, drawn or not",
        "rollback.condition": "that the version before comes back is what is asked for",
        "safeguard": "for readers: one more protection",
        "scale": "a figure for the arithmetic, which isn't checked yet",
        "stage": "the path shows the same stages",
        "threshold": "for readers: what is done with a score",
        "tradeoff": "for readers: one more reason",
        "tuning": "asked for nowhere: defaults may do",
        "useCase": "for readers: one more use",
        "valueModel": "for readers: how scores are weighed",
        "versionedUnit": "one registry deploys both",
    ]

    /// What became of a mutant.
    enum Fate: CaseIterable {
        /// Some rule or item complains.
        case noticed
        /// What is left says as much: another one of its type, or other evidence of what it was evidence for.
        case redundant
        /// Nobody should complain, for a reason that is given above.
        case explained
        /// Nobody says anything.
        case missed
    }

    /// What became of some mutants.
    struct Tally {
        private var counts: [Fate: Int] = [:]

        mutating func count(_ fate: Fate) { counts[fate, default: 0] += 1 }

        subscript(fate: Fate) -> Int { counts[fate] ?? 0 }
        /// Of those that somebody should complain about, the share that is noticed.
        var share: Double { Double(self[.noticed]) / Double(max(1, self[.noticed] + self[.missed])) }

        static func + (left: Self, right: Self) -> Self {
            var sum = left
            sum.counts.merge(right.counts, uniquingKeysWith: +)
            return sum
        }

        func row(_ name: String) -> String {
            let total = Fate.allCases.map { self[$0] }.reduce(0, +)
            let numbers = ([total] + Fate.allCases.map { self[$0] }).map { "\($0)".leftPadded(10) }
            return name.padding(toLength: 26, withPad: " ", startingAt: 0) + numbers.joined()
                + String(format: "%8.1f %%", share * 100)
        }

        static let head =
            String(repeating: " ", count: 26)
            + (["mutants"] + Fate.allCases.map { "\($0)" }).map { $0.leftPadded(10) }.joined()
            + "   noticed of noticed and missed"
    }

    @Test("notices what matters")
    func mutants() async throws {
        let results = try await withThrowingTaskGroup(of: ExampleResult.self) { group in
            for name in Examples.names { group.addTask { try ExampleResult(of: name) } }
            return try await group.reduce(into: []) { $0.append($1) }.sorted { $0.name < $1.name }
        }
        let mutants = results.flatMap { result in
            result.mutants.map { (example: result.name, mutant: $0.mutant, fate: $0.fate) }
        }
        // An attribute whose absence nobody ever notices is one that no rule reads.
        let read = Set(
            mutants.filter { $0.mutant.kind == Mutator.attributeRemoved && $0.fate == .noticed }.map(
                \.mutant.subject))
        let unread = Set(mutants.filter { $0.mutant.kind == Mutator.attributeRemoved }.map(\.mutant.subject))
            .subtracting(read)
        var byKind: [String: Tally] = [:]
        var byExample: [String: Tally] = [:]
        var missed: [String: Int] = [:]
        for (example, mutant, fate) in mutants where !unread.contains(mutant.subject) {
            byKind[mutant.kind, default: Tally()].count(fate)
            byExample[example, default: Tally()].count(fate)
            if fate == .missed { missed["\(mutant.kind): \(mutant.subject)", default: 0] += 1 }
        }
        let all = byKind.values.reduce(Tally(), +)
        let fired = results.reduce(into: Set()) { $0.formUnion($1.fired) }
        let silent = Rule.all.filter { !fired.contains($0.id) }
        var lines = [Tally.head]
        lines += byKind.sorted { $0.key < $1.key }.map { $1.row($0) } + [""]
        lines +=
            byExample.sorted { $0.key < $1.key }.map { $1.row($0) } + ["", all.row("all"), "", "missed:"]
        lines += missed.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "  \($0.value) × \($0.key)" }
        lines += ["", "rules that never spoke:"] + silent.map { "  \($0.id) \($0.slug)" }
        lines += ["", "explained:"]
        lines += Self.explained.sorted { $0.key < $1.key }.map { "  \($0.key): \($0.value)" }
        lines += ["", "attributes that no rule reads:"] + unread.sorted().map { "  \($0)" }
        let report = lines.joined(separator: "\n") + "\n"
        try expectGolden(report, "mutations.txt")
        #expect(all.share >= 0.9, "\(report)")
    }
}

extension Mutant {
    /// Whether there is a reason for which nobody should complain: of its subject, or of the type that it belongs to.
    fileprivate var isExplained: Bool {
        let type = String(subject.prefix { $0 != "." })
        let isOfType = kind != "choice changed" && MutationTests.explained[type] != nil
        return isOfType || MutationTests.explained[subject] != nil
    }
}

extension String {
    fileprivate func leftPadded(_ width: Int) -> String {
        String(repeating: " ", count: max(0, width - count)) + self
    }
}

/// The mutants of an example, and what became of each.
private struct ExampleResult: Sendable {
    let name: String
    let mutants: [(mutant: Mutant, fate: MutationTests.Fate)]
    /// The rules that have said something about some mutant.
    let fired: Set<String>

    init(of name: String) throws {
        self.name = name
        let document = try Examples.document(of: name)
        let before = Observation(document)
        var fired: Set<String> = []
        // To remove the only statement of a type is to remove all of the type: such mutants are looked at once.
        var observed: [[Element]: Observation] = [:]
        mutants = try Mutator(document).all.map { mutant in
            let isOfStatements = ["statement removed", "all of a type removed"].contains(mutant.kind)
            let known = isOfStatements ? observed[mutant.removed] : nil
            let after = known ?? Observation(mutant.document)
            if isOfStatements { observed[mutant.removed] = after }
            fired.formUnion(after.rules)
            return (mutant, before.fate(of: mutant, after))
        }
        self.fired = fired
    }
}

/// What the linter says of a design, as far as designs are compared.
struct Observation {
    private let findings: Set<String>
    let rules: Set<String>
    /// How well each item of the checklist is covered.
    private let items: [String: Int]
    /// What covers some item.
    private let evidence: Set<Element>

    init(_ document: DesignDocument) {
        // As if it were in production: before, rules hold their tongues.
        var configuration = LintConfiguration(rules: Rule.all)
        configuration.maturity = .production
        let report = Linter(configuration).lint(document)
        findings = Set(report.findings.map { "\($0.severity) \($0.fingerprint)" })
        rules = Set(report.findings.map(\.rule.id))
        let covered = report.coverage.steps.flatMap(\.items)
        evidence = Set(covered.flatMap(\.evidence))
        items = Dictionary(
            covered.map { ($0.item.id, $0.state.rank) },
            uniquingKeysWith: { first, _ in first })
    }

    /// Whether there is more to complain about afterwards.
    func isWorse(_ after: Self) -> Bool {
        !after.findings.isSubset(of: findings)
            || after.items.contains { id, rank in rank < items[id, default: 0] }
    }

    /// What became of a mutant of this design.
    func fate(of mutant: Mutant, _ after: Self) -> MutationTests.Fate {
        if isWorse(after) { return .noticed }
        if mutant.isExplained { return .explained }
        return mutant.hasSibling || mutant.removed.contains(where: evidence.contains) ? .redundant : .missed
    }
}
