import ArgumentParser
import DesignLint
import SystemDesign

/// Tells how much of a framework a design covers.
struct Coverage: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "coverage",
        abstract: "Tell how much of a framework a design covers.",
        discussion: """
            Item by item, the weakest step first, with what covers it and how to say what is missing:
              blueprint coverage VisualSearch.swift

            By another framework, or a team's own; blueprint list frameworks and list items name them:
              blueprint coverage VisualSearch.swift --framework mlTestScore
              blueprint coverage VisualSearch.swift --framework review.yml

            As for a system that is about to serve, in a form for a pull request:
              blueprint coverage VisualSearch.swift --stage pilot --format markdown -o coverage.md

            The exit status is 0 where everything that is required is there, or left out with a reason; 1 where \
            something is missing; 2 where it could not be told.
            """)

    @OptionGroup var input: DesignInput

    @OptionGroup var review: ReviewOptions

    @Option(help: "How to write it: text, json, markdown.")
    var format = CoverageReport.Format.text

    @OptionGroup var output: TextOutput

    func run() async throws {
        let configuration = try review.settings(for: input.path).configuration(
            loadingFramework: ReviewOptions.framework)
        let report = CoverageReport(try await input.load().document, by: configuration)
        try output.write(try report.written(as: format))
        if !report.coverage.isComplete { throw ExitCode(1) }
    }
}

extension CoverageReport.Format: ExpressibleByArgument {}
