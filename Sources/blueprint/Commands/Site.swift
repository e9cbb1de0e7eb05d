import ArgumentParser
import DesignHandouts
import DesignLint
import DesignLoader
import SystemDesign

/// Writes a site about many designs.
struct Site: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "site",
        abstract: "Write a site about many designs: an index, their pictures, all their handouts.",
        discussion: """
            Everything in a folder, each Swift file and document with a design, and each folder of them:
              blueprint site designs -o site/

            Or some designs:
              blueprint site search/ NewsFeed.swift -o site/

            The site is files that load nothing from anywhere: open site/index.html, or put the folder where others find
            it. A design that can't be read is left out, and the exit status is 2.
            """)

    @Argument(
        help: ArgumentHelp("Folders with designs, or designs.", valueName: "design"))
    var designs: [String]

    @Option(
        name: [.short, .customLong("output")],
        help: ArgumentHelp("The folder to write into; it is made where it isn't there.", valueName: "folder"))
    var output = "site"

    @Option(help: "What the site is called.")
    var title = "Designs"

    @OptionGroup(title: "Findings") var rules: RuleOptions

    @OptionGroup(title: "Findings") var review: ReviewOptions

    @OptionGroup var options: LoadOptions

    func run() async throws {
        var site = try DesignHandouts.Site(templates: try Installation.find().templates, title: title)
        var baselines = Baselines()
        var isComplete = true
        let paths = try designs.flatMap { try DesignFolder.designs(at: $0) }
        for path in paths {
            do {
                let design = try await options.load(path)
                let asked = try review.settings(for: path, try rules.settings())
                let linter = Linter(try asked.configuration(reading: &baselines), today: .today)
                let files = try site.add(linter.lint(design.document), name: design.name)
                _ = try OutputTarget.write(files.map { ($0.name, $0.contents) }, into: output)
            } catch let error as LoadError {
                Console.error("\(error)")
                isComplete = false
            }
        }
        let written = try OutputTarget.write([(site.index.name, site.index.contents)], into: output)
        if Console.isTerminal { Console.write(written.map { "\($0)\n" }.joined()) }
        if !isComplete { throw ExitCode(2) }
    }
}
