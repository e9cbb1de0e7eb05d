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
    /// What is there for readers. Nothing should complain when one of them is gone.
    private static let informative: [String: String] = [
        "antiPattern": "names what was avoided; the design shows that it was",
        "augmentation": "a means, and models do without",
        "consent": "a detail of privacy, which the classes of data tell",
        "decision": "one more reason",
        "entity": "a word explained",
        "followUp": "a question for the interview",
        "fusion": "a detail of the model",
        "negatives": "a detail of sampling",
        "pattern": "a name for what is drawn",
        "question": "how the requirements came about",
        "reference": "where a figure is from",
        "safeguard": "one more protection",
        "scale": "a figure for the arithmetic",
        "tradeoff": "one more reason",
        "useCase": "one more use",
    ]

    /// What became of some mutants.
    struct Tally {
        var total = 0
        var noticed = 0
        /// Not noticed, and something of the same type remains that says as much.
        var redundant = 0
        /// Not noticed, and only there for readers.
        var informative = 0
        var missed: Int { total - noticed - redundant - informative }

        mutating func count(_ mutant: Mutant, isNoticed: Bool) {
            total += 1
            let type = String(mutant.subject.prefix { $0 != "." })
            if isNoticed {
                noticed += 1
            } else if MutationTests.informative[type] != nil {
                informative += 1
            } else if mutant.hasSibling {
                redundant += 1
            }
        }

        /// Of those that somebody should complain about, the share that is noticed.
        var share: Double { Double(noticed) / Double(max(1, noticed + missed)) }

        var line: String {
            let numbers = [total, noticed, redundant, informative, missed].map { number in
                String(repeating: " ", count: max(0, 8 - "\(number)".count)) + "\(number)"
            }
            return numbers.joined() + String(format: "%8.1f %%", share * 100)
        }
    }

    @Test("notices what matters, and nothing else")
    func mutants() async throws {
        let results = try await withThrowingTaskGroup(of: ExampleResult.self) { group in
            for name in Examples.names { group.addTask { try ExampleResult(of: name) } }
            return try await group.reduce(into: []) { $0.append($1) }.sorted { $0.name < $1.name }
        }
        var all = Tally()
        var byKind: [String: Tally] = [:]
        var missed: [String: Int] = [:]
        for (mutant, isNoticed) in results.flatMap(\.mutants) {
            all.count(mutant, isNoticed: isNoticed)
            byKind[mutant.kind, default: Tally()].count(mutant, isNoticed: isNoticed)
            var own = Tally()
            own.count(mutant, isNoticed: isNoticed)
            if own.missed > 0 { missed["\(mutant.kind): \(mutant.subject)", default: 0] += 1 }
        }
        let fired = Set(results.flatMap(\.fired))
        let silent = Rule.all.filter { !fired.contains($0.id) }.map { "\($0.id) \($0.slug)" }
        let examples = results.map { result in
            var tally = Tally()
            for (mutant, isNoticed) in result.mutants { tally.count(mutant, isNoticed: isNoticed) }
            return row(result.name, tally)
        }
        let head =
            "".padding(toLength: 26, withPad: " ", startingAt: 0)
            + ["total", "noticed", "as well", "prose", "missed"].map {
                String(repeating: " ", count: 8 - $0.count) + $0
            }.joined() + "   noticed of those that matter"
        let report =
            ([head] + byKind.sorted { $0.key < $1.key }.map(row) + [""] + examples + [
                "", row("all", all), "",
            ]
            + ["missed, by what was changed:"]
            + missed.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.value) × \($0.key)" }
            + ["", "rules that never spoke:"] + silent + [""]).joined(separator: "\n")
        try expectGolden(report, "mutations.txt")
        #expect(all.share >= 0.9, "\(report)")
    }

    private func row(_ name: String, _ tally: Tally) -> String {
        name.padding(toLength: 26, withPad: " ", startingAt: 0) + tally.line
    }
}

/// The mutants of an example, and whether each was noticed.
private struct ExampleResult: Sendable {
    let name: String
    let mutants: [(mutant: Mutant, isNoticed: Bool)]
    /// The rules that have said something about some mutant.
    let fired: Set<String>

    init(of name: String) throws {
        self.name = name
        let document = try Examples.document(of: name)
        let before = Observation(document)
        var fired: Set<String> = []
        mutants = try Mutator(document).all.map { mutant in
            let after = Observation(mutant.document)
            fired.formUnion(after.rules)
            return (mutant, after.isWorse(than: before))
        }
        self.fired = fired
    }
}

/// What the linter says of a design, as far as designs are compared.
private struct Observation {
    let findings: Set<String>
    let rules: Set<String>
    let items: [String: Int]

    init(_ document: DesignDocument) {
        let report = Linter(LintConfiguration(rules: Rule.all)).lint(document)
        findings = Set(report.findings.map { "\($0.severity) \($0.fingerprint)" })
        rules = Set(report.findings.map(\.rule.id))
        items = Dictionary(
            report.coverage.steps.flatMap(\.items).map { ($0.item.id, $0.state.rank) },
            uniquingKeysWith: { first, _ in first })
    }

    func isWorse(than before: Self) -> Bool {
        !findings.isSubset(of: before.findings)
            || items.contains { id, rank in rank < before.items[id, default: 0] }
    }
}
