import Foundation
import TestSupport
import Testing

@testable import DesignLint

@Suite("A framework")
struct FrameworkTests {
    @Test("asks only for items and groups that there are", arguments: Framework.all.map(\.id))
    func items(id: String) throws {
        let framework = try #require(Framework.named(id))
        #expect(!framework.steps.isEmpty && !framework.source.isEmpty)
        for step in framework.steps {
            #expect(!step.asks.isEmpty || !step.notCheckable.isEmpty, "\(step.title)")
            for name in step.asks { #expect(FrameworkStep.items(named: name) != nil, "\(name)") }
        }
    }

    @Test("asks with the others for every item, and for no step's items twice")
    func everyItem() {
        let asked = Set(Framework.all.flatMap(\.items).map(\.id))
        #expect(ChecklistItem.all.map(\.id).filter { !asked.contains($0) } == [])
        for step in Framework.all.flatMap(\.steps) {
            #expect(Set(step.items.map(\.id)).count == step.items.count, "\(step.title)")
        }
    }

    @Test("is a file in its folder, and in the list")
    func files() throws {
        let folder = Tool.root.appending(path: "Sources/DesignLint/Frameworks").path
        let files = try FileManager.default.contentsOfDirectory(atPath: folder)
            .map { $0.replacing(".swift", with: "").lowercased() }
        let other = ["framework", "framework+yaml"]
        #expect(
            files.filter { !other.contains($0) }.sorted() == Framework.all.map { $0.id.lowercased() }.sorted()
        )
    }

    @Test("of a team's own is read from YAML")
    func yaml() throws {
        let framework = try Framework(
            yaml: """
                id: review
                title: Our review
                steps:
                  - title: Data
                    items: [DAT, labels, MON.6]
                  - title: Talk
                    notCheckable: [everybody has read it]
                """, file: "review.yml")
        #expect(framework.id == "review")
        #expect(framework.source == "review.yml")
        #expect(framework.steps.map(\.title) == ["Data", "Talk"])
        #expect(framework.items.map(\.id) == ChecklistGroup.data.items.map(\.id) + ["MON.6"])
        #expect(framework.steps[1].notCheckable == ["everybody has read it"])
    }

    @Test(
        "says where its YAML is wrong, and what was probably meant",
        arguments: [
            ("", "review.yml: error: the file is empty"),
            ("- Data", "review.yml:1:1: error: expected keys and values, such as 'title: Data'"),
            ("id: [", "review.yml:2:1: error: this isn't YAML: did not find expected node content"),
            ("id: review\ntitle: Ours", "review.yml:1:1: error: 'steps' is missing"),
            ("title: Ours\nsteps: [{title: Data, items: [DAT]}]", "review.yml:1:1: error: 'id' is missing"),
            (
                "id: review\ntitel: Ours",
                "review.yml:2:1: error: no key 'titel'; did you mean title?; the keys are id, title, source, steps"
            ),
            ("id: review\ntitle: [1]\nsteps: []", "review.yml:2:8: error: 'title' is a text"),
            (
                "id: review\ntitle: Ours\nsteps: []",
                "review.yml:3:8: error: 'steps' is a list with at least one entry"
            ),
            (
                "id: review\ntitle: Ours\nsteps:\n  - title: Data\n    items: [DAT.1, lables]",
                "review.yml:5:20: error: no item 'lables'; did you mean labels?; blueprint list items names them"
            ),
            (
                "id: review\ntitle: Ours\nsteps:\n  - title: Data\n    item: [DAT.1]",
                "review.yml:5:5: error: no key 'item'; did you mean items?; the keys are title, items, notCheckable"
            ),
            (
                "id: review\ntitle: Ours\nsteps:\n  - title: Data",
                "review.yml:4:5: error: a step asks for something: 'items' or 'notCheckable' is missing"
            ),
            (
                "id: review\ntitle: Ours\nsteps:\n  - title: Data\n    items: DAT",
                "review.yml:5:12: error: 'items' is a list"
            ),
        ])
    func errors(yaml: String, message: String) {
        do {
            _ = try Framework(yaml: yaml, file: "review.yml")
            Issue.record("this was read: \(yaml)")
        } catch {
            #expect(error.description == message)
        }
    }
}
