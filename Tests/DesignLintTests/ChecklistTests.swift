import Foundation
import SystemDesign
import TestSupport
import Testing

@testable import DesignLint

@Suite("The checklist")
struct ChecklistTests {
    /// A design for each item, made of its snippet, and last one of all snippets together.
    private static let designs = Result {
        let bodies = ChecklistItem.all.map { (name: $0.id, body: body(of: [$0])) }
        return try Samples.documents(ofBodies: bodies + [(name: "all", body: body(of: ChecklistItem.all))])
    }

    /// Items' snippets as the body of a design: components as they are, the rest in its step's chapter.
    private static func body(of items: [ChecklistItem]) -> String {
        var seen: Set<Substring> = []
        var components: [Substring] = []
        var chapters: [Step: [Substring]] = [:]
        for item in items {
            for line in item.snippet.split(separator: "\n")
            where seen.insert(line).inserted {
                if line.hasPrefix("let ") {
                    components.append(line)
                } else {
                    chapters[item.step ?? .requirements, default: []].append(line)
                }
            }
        }
        let types: [Step: String] = [
            .requirements: "Requirements", .framing: "Framing", .data: "DataPreparation",
            .model: "ModelDevelopment", .evaluation: "Evaluation", .serving: "Serving",
            .monitoring: "Monitoring",
        ]
        // A design has at least one component.
        let parts = components.isEmpty ? ["let catalogue = ObjectStore(\"Catalogue\")"] : components
        return parts.joined(separator: "\n")
            + Step.allCases.compactMap { step in
                chapters[step].map { lines in
                    "\nvar \(step.rawValue): \(types[step] ?? "") {\n\(lines.joined(separator: "\n"))\n}"
                }
            }.joined()
    }

    @Test("has the items that the language names, by the same numbers")
    func names() throws {
        let file = Tool.root.appending(path: "Sources/SystemDesign/Deviations/ItemList.swift")
        let text = try String(contentsOf: file, encoding: .utf8)
        let named = text.matches(of: /static let (\w+): Self = "([\w.]+)"/).map {
            [$0.output.2, $0.output.1]
        }
        #expect(named == ChecklistItem.all.map { [$0.id[...], $0.name[...]] })
        #expect(ChecklistItem.all.count == 63)
        #expect(ChecklistGroup.allCases.map(\.items.count) == [9, 5, 11, 8, 6, 8, 9, 7])
    }

    @Test("finds an item by its number or its name")
    func lookup() {
        #expect(ChecklistItem.named("DAT.4")?.name == "labels")
        #expect(ChecklistItem.named("Labels")?.id == "DAT.4")
        #expect(ChecklistItem.named("label") == nil)
    }

    @Test("leaves to rules only what there are rules for")
    func rules() throws {
        let file = Tool.root.appending(path: "Sources/SystemDesign/Deviations/RuleList.swift")
        let text = try String(contentsOf: file, encoding: .utf8)
        for item in ChecklistItem.all {
            for rule in item.reportedBy { #expect(text.contains("\"\(rule)\""), "\(item.id) names \(rule)") }
        }
    }

    @Test("shows for each item a snippet that satisfies it", arguments: ChecklistItem.all.indices)
    func snippet(index: Int) throws {
        let item = ChecklistItem.all[index]
        let verdict = item.check(Inspection(try Self.designs.get()[index]))
        guard case .satisfied(let evidence) = verdict else {
            Issue.record("\(item.id): \(verdict)")
            return
        }
        #expect(!evidence.isEmpty)
    }

    @Test("knows of each component in its snippets what it is")
    func placeholders() throws {
        let document = try #require(try Self.designs.get().last)
        let kinds = Dictionary(uniqueKeysWithValues: document.components.map { ($0.id, $0.kind) })
        #expect(Placeholders.kinds.compactMapValues(\.first) == kinds)
    }

    @Test("is covered by its snippets together, whichever framework asks", arguments: Framework.all.map(\.id))
    func together(id: String) throws {
        let document = try #require(try Self.designs.get().last)
        var configuration = LintConfiguration(framework: try #require(Framework.named(id)))
        configuration.maturity = .production
        let coverage = Coverage(of: Inspection(document, by: configuration))
        #expect(coverage.items.filter { $0.isAsked && $0.state != .satisfied }.map(\.item.id) == [])
        #expect(coverage.isComplete)
    }

    @Test("finds nothing in a design that says nothing", arguments: ChecklistItem.all.map(\.id))
    func nothing(id: String) throws {
        let json = """
            {"schemaVersion": 1, "id": "Empty", "title": "Empty", "components": [], "flows": [], "statements": []}
            """
        let verdict = try #require(ChecklistItem.named(id)).check(
            Inspection(try DesignDocument(json: json.utf8)))
        guard case .missing = verdict else {
            Issue.record("\(id): \(verdict)")
            return
        }
    }
}
