import DesignLint
import Foundation
import SystemDesign
import TestSupport
import Testing

/// Every rule, held against its own page.
@Suite("A rule")
struct RuleTests {
    /// The designs on the rules' pages, as documents: of each rule the one that fails first.
    private static let pages = Result {
        let bodies = Rule.all.flatMap { rule in
            [(name: rule.id, body: rule.failing)]
                + rule.guards.enumerated().map { (name: "\(rule.id)-\($0 + 1)", body: $1.design) }
        }
        var documents = try Samples.documents(ofBodies: bodies)[...]
        return Dictionary(
            uniqueKeysWithValues: Rule.all.map { rule in
                let own = Array(documents.prefix(1 + rule.guards.count))
                documents = documents.dropFirst(own.count)
                return (rule.id, own)
            })
    }

    /// Asks one rule alone, and those that it is silent for.
    private func findings(_ rule: Rule, _ document: DesignDocument) -> [Finding] {
        let asked = Rule.all.filter {
            $0.id == rule.id || rule.family == "SUP" || rule.yieldsTo.contains($0.id)
        }
        var configuration = LintConfiguration(rules: asked)
        // What baselines are for, no design can show by itself.
        if rule.family == "SUP" {
            configuration.baseline = LintBaseline(designs: [document.id: ["EVL508 component:trainer": ""]])
        }
        let report = Linter(configuration, today: "2026-11-21").lint(document)
        return report.findings.filter { $0.rule.id == rule.id }
    }

    @Test("finds what is wrong in the design on its page", arguments: Rule.all.map(\.id))
    func failing(id: String) throws {
        let rule = try #require(Rule.named(id))
        let document = try #require(try Self.pages.get()[id]?.first)
        let found = findings(rule, document)
        #expect(!found.isEmpty)
        for finding in found {
            #expect(
                finding.message.first?.isUppercase == false && !finding.message.hasSuffix("."),
                "\(finding.message)")
            #expect(!finding.fingerprint.contains("\n"))
        }
    }

    @Test("is silent where its page says so", arguments: Rule.all.map(\.id))
    func guards(id: String) throws {
        let rule = try #require(Rule.named(id))
        let documents = try #require(try Self.pages.get()[id]).dropFirst()
        for (example, document) in zip(rule.guards, documents) {
            #expect(findings(rule, document).map(\.message) == [], "\(example.condition)")
        }
    }
}
