import ArgumentParser
import DesignLint
import SystemDesign

/// Looks for what is wrong with designs.
struct Lint: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint", abstract: "Look for what is wrong with a design.")

    @OptionGroup var input: DesignInput

    func run() async throws {
        let design = try await input.load()
        let report = Linter(LintConfiguration(rules: Rule.all)).lint(design.document)
        for finding in report.findings {
            let place = finding.location?.description ?? input.path
            print("\(place): \(finding.severity): \(finding.message) [\(finding.rule.id)]")
            for note in finding.violation.notes { print("    \(note)") }
        }
        if !report.findings.isEmpty { throw ExitCode(1) }
    }
}
