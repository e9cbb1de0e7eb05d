@testable import DesignLint
import SystemDesign
import TestSupport
import Testing

@Suite("An example")
struct ExampleTests {
    @Test(
        "has no error and no warning, covers every step, and says why it deviates", arguments: Examples.names)
    func clean(name: String) throws {
        let document = try Examples.document(of: name)
        let report = Linter(today: "2026-11-21").lint(document)
        #expect(report.findings.filter { $0.severity > .note }.map(\.message) == [])
        #expect(report.coverage.steps.filter { !$0.state.isDone }.map(\.step.title) == [])
        #expect(report.accepted.allSatisfy { $0.deviation.reason.count > 10 })
    }
}
