@testable import DesignLint
import Foundation
import SystemDesign
import TestSupport
import Testing

/// Every example with one figure doubled, halved, or written in the next larger unit: what does the linter notice?
///
/// A figure that nothing is held against can be anything: what isn't noticed isn't missed. That much is noticed at
/// all, and no less than before, is what the recorded text shows.
@Suite("The linter, shown designs with one figure changed")
struct FigureMutationTests {
    /// Of one figure's mutants, how many there are and how many were noticed.
    private struct Tally {
        var noticed = 0
        var all = 0

        var text: String { all == 0 ? "–" : "\(noticed) of \(all)" }
    }

    @Test("notices figures that contradict each other")
    func figures() async throws {
        let results = try await withThrowingTaskGroup(of: [(FigureMutant, Bool)].self) { group in
            for name in Examples.names { group.addTask { try Self.results(of: name) } }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        var tallies: [String: [FigureMutant.Change: Tally]] = [:]
        for (mutant, isNoticed) in results {
            for subject in ["", mutant.subject] {
                tallies[subject, default: [:]][mutant.change, default: Tally()].all += 1
                if isNoticed { tallies[subject, default: [:]][mutant.change, default: Tally()].noticed += 1 }
            }
        }
        func row(_ name: String, _ texts: [String]) -> String {
            let cells = texts.map { String(repeating: " ", count: max(0, 15 - $0.count)) + $0 }
            return name.padding(toLength: 40, withPad: " ", startingAt: 0) + cells.joined()
        }
        let changes = FigureMutant.Change.allCases
        let rows = tallies.sorted { $0.key < $1.key }.map { subject, tally in
            row(subject.isEmpty ? "all" : subject, changes.map { tally[$0]?.text ?? "–" })
        }
        try expectGolden(
            ([row("", changes.map(\.rawValue))] + rows).joined(separator: "\n") + "\n", "figures.txt")
        let all = tallies[""] ?? [:]
        #expect(all.values.map(\.noticed).reduce(0, +) > 0)
    }

    /// The rules that look at figures; to ask the others again and again would take minutes.
    private static let rules: [Rule] = [
        "COV110", "GRF207", "DAT305", "DAT306", "DAT307", "DAT309", "SKW405", "EVL511", "SRV601", "SRV602",
        "SRV603",
        "SRV604", "SRV606", "SRV607", "SRV608", "SRV609", "SRV610", "SRV611", "SRV612", "SRV613", "SRV615",
        "SRV616",
        "MON704", "MON709", "SEC801", "RAI906",
    ].compactMap(Rule.named)

    /// What these rules say of a design, as if it were in production.
    private static func findings(in document: DesignDocument) -> Set<String> {
        var configuration = LintConfiguration(rules: rules)
        configuration.maturity = .production
        let inspection = Inspection(document, by: configuration)
        return Set(
            rules.flatMap { rule in
                rule.check(inspection).map {
                    "\(rule.id) \($0.severity ?? rule.severity) \(document.key(of: $0.element))"
                }
            })
    }

    /// The mutants of an example, and whether somebody complains.
    private static func results(of name: String) throws -> [(FigureMutant, Bool)] {
        let document = try Examples.document(of: name)
        let before = findings(in: document)
        return try FigureMutator(document).all.map { mutant in
            // What isn't even read as a design is noticed, too.
            (mutant, mutant.document.map { !findings(in: $0).isSubset(of: before) } ?? true)
        }
    }
}
