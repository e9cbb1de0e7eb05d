import ArgumentParser
import DesignNumbers
import SystemDesign

/// Works out what a design's figures come to.
struct Numbers: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "numbers",
        abstract: "Work out what a design's figures come to.",
        discussion: """
            Load, replicas, latency, memory, ages and the rest, each with its arithmetic, what was assumed, and what \
            is missing to know more:
              blueprint numbers VisualSearch.swift

            In a form for a pull request, or for programs:
              blueprint numbers VisualSearch.swift --format markdown -o numbers.md
              blueprint numbers VisualSearch.swift --format json

            Only what the design declares is taken, and a few customs that are marked as assumed. Sums of percentiles \
            are budgets, not forecasts.

            The exit status is 0 where every limit holds, or may hold; 1 where one is surely missed; 2 where nothing \
            could be worked out for an error.
            """)

    @OptionGroup var input: DesignInput

    @Option(help: "How to write it: text, json, markdown.")
    var format = NumbersReport.Format.text

    @OptionGroup var output: TextOutput

    func run() async throws {
        let report = NumbersReport(DesignNumbers.Numbers(of: try await input.load().document))
        try output.write(try report.written(as: format))
        if !report.holds { throw ExitCode(1) }
    }
}

extension NumbersReport.Format: ExpressibleByArgument {}
