import ArgumentParser
import DesignLint
import DesignLoader
import SystemDesign

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Looks for what is wrong with designs.
struct Lint: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint",
        abstract: "Look for what is wrong with designs.",
        discussion: """
            Everything, for a person:
              blueprint lint Design.swift

            Some rules only, or all but some, by number, name or the beginning of a number:
              blueprint lint Design.swift --select SKW,EVL5
              blueprint lint Design.swift --ignore unsafe-rollout

            In CI: beside the lines of a pull request, for code scanning, for a dashboard:
              blueprint lint designs/*.swift --format github
              blueprint lint Design.swift --format sarif -o findings.sarif
              blueprint lint Design.swift --format junit -o lint.xml --fail-on warning

            To begin with designs that have findings, report only new ones:
              blueprint lint designs/*.swift --baseline known.json --write-baseline

            What a team asks of its designs stands in .blueprint.yml, in their folder or around it; the command line has
            the last word. blueprint explain RULE tells about a rule. A design accepts a rule with a reason:
            .accepting(.unsafeRollout, because: "…").

            Exit status: 0 nothing as grave as --fail-on, 1 something, 2 could not do it.
            """)

    @Argument(
        help: ArgumentHelp(
            "Swift files, folders of them, documents in JSON, or - for a document on standard input.",
            valueName: "design"))
    var designs: [String]

    @Option(
        help: ArgumentHelp(
            "\(ReportFormat.all.map(\.name).joined(separator: ", ")).", discussion: "The default is text.",
            valueName: "format"),
        transform: ReportFormat.asked)
    var format = ReportFormat.all[0]

    @Option(
        name: [.short, .customLong("output")],
        help: ArgumentHelp("The file to write the report to.", valueName: "file"))
    var output: String?

    @Flag(help: "Count what each rule has found, instead of telling it.")
    var statistics = false

    @OptionGroup var rules: RuleOptions

    @Option(
        help: ArgumentHelp(
            "How grave a finding must be for status 1: note, warning, error, never.",
            discussion: "The default is error.", valueName: "severity"))
    var failOn: FailureThreshold?

    @OptionGroup var review: ReviewOptions

    @Flag(help: "Keep what is found in the baseline, so that it isn't reported again.")
    var writeBaseline = false

    @Flag(help: "Forget what the baseline holds and nothing finds any more.")
    var pruneBaseline = false

    @OptionGroup var options: LoadOptions

    func validate() throws {
        guard !designs.isEmpty else { throw ValidationError("which design? blueprint lint Design.swift") }
        guard Set(designs).count == designs.count else {
            throw ValidationError("a design is named twice; each is looked at once")
        }
    }

    func run() async throws {
        var linted: [LintedDesign] = []
        var failOn = FailureThreshold.error
        var baselines = Baselines()
        for path in designs {
            let design = try await options.load(path)
            var asked = try rules.settings()
            asked.failOn = self.failOn
            asked = try review.settings(for: path, asked)
            var configuration = try asked.configuration(reading: &baselines, isToBeWritten: writeBaseline)
            failOn = configuration.failOn
            var report = Linter(configuration, today: .today).lint(design.document)
            if writeBaseline || pruneBaseline {
                guard let file = asked.baseline else {
                    throw ValidationError(
                        "which baseline? --baseline FILE, or baseline: FILE in .blueprint.yml")
                }
                configuration.baseline = baselines.update(file, by: report, onlyForgetting: !writeBaseline)
                report = Linter(configuration, today: .today).lint(design.document)
            }
            linted.append(
                LintedDesign(
                    report, path: path == "-" ? "standard input" : path, sources: try SourceFiles(of: design))
            )
        }
        for path in try baselines.write() { Console.error("the baseline is in \(path)") }
        if writeBaseline { return }
        try write(linted, failOn)
        if failOn.isReached(by: linted.compactMap(\.report.gravest).max()) { throw ExitCode(1) }
    }

    private func write(_ linted: [LintedDesign], _ failOn: FailureThreshold) throws {
        let format = statistics ? .statistics : format
        let isColoured = output == nil && Console.showsColours
        let report = try format.write(linted, ReportOptions(isColoured: isColoured, failOn: failOn))
        if let output {
            _ = try OutputTarget.write(Array(report.utf8), to: output)
        } else {
            try Console.print(Array(report.utf8))
        }
        if format.name == "github" { try StepSummary.append(linted) }
    }
}

extension FailureThreshold: ExpressibleByArgument {}

extension ReportFormat {
    /// The format that is asked for.
    fileprivate static func asked(_ name: String) throws -> ReportFormat {
        if let format = all.first(where: { $0.name == name.lowercased() }) { return format }
        let known = all.map(\.name)
        throw ValidationError(
            "no format '\(name)'\(name.suggestion(in: known)); the formats are \(known.joined(separator: ", "))"
        )
    }
}

extension SourceFiles {
    /// The files of a design, as far as they can be read.
    fileprivate init(of design: LoadedDesign) throws {
        self.init(
            design.files.compactMap { path in
                (try? Data(contentsOf: URL(filePath: path))).map {
                    (path, String(decoding: $0, as: UTF8.self))
                }
            })
    }
}

/// The page that GitHub shows for a step of a workflow.
private enum StepSummary {
    /// Adds everything to it, where there is one: annotations leave out what they have no room for.
    static func append(_ linted: [LintedDesign]) throws {
        guard let path = ProcessInfo.processInfo.environment["GITHUB_STEP_SUMMARY"], !path.isEmpty else {
            return
        }
        let page = try ReportFormat.markdown.write(linted, ReportOptions())
        do {
            var contents = (try? Data(contentsOf: URL(filePath: path))) ?? Data()
            contents.append(Data(page.utf8))
            try contents.write(to: URL(filePath: path))
        } catch {
            throw OutputError(path: path, problem: "the summary can't be written: \(error.reason)")
        }
    }
}
