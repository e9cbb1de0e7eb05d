import ArgumentParser
import DesignHandouts
import DesignLint
import DesignLoader
import SystemDesign

/// Writes documents about a design.
struct Handout: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "handout",
        abstract: "Write a document about a design: to read, to print, to hand out.",
        discussion: """
            The whole design explained, as Markdown with its pictures beside it, or as a page, or on paper:
              blueprint handout NewsFeed.swift
              blueprint handout NewsFeed.swift --format html -o out/
              blueprint handout NewsFeed.swift --format pdf -o out/

            For an interview, to practise, to learn by heart, for a pull request:
              blueprint handout NewsFeed.swift --template interview --format html
              blueprint handout NewsFeed.swift --template worksheet --format pdf
              blueprint handout NewsFeed.swift --template cards
              blueprint handout NewsFeed.swift --template review --diagrams mermaid

            By templates of your own; a folder called like a shipped template takes its place file by file:
              blueprint handout NewsFeed.swift --template ./templates/design-doc

            blueprint list templates names those that there are; blueprint describe template NAME tells what they can \
            use. PDF is made by WeasyPrint, or by Chromium.
            """)

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case md, html, pdf
    }

    @OptionGroup var input: DesignInput

    @Option(
        help: ArgumentHelp("The template: a name, or a folder of your own.", valueName: "name|path"))
    var template = HandoutTemplate.standard

    @Option(help: "How to write it: md, html, pdf.")
    var format = Format.md

    @Option(help: "How pictures stand in Markdown: svg, mermaid, both.")
    var diagrams = DesignHandouts.Handout.Diagrams.svg

    @Option(
        name: [.short, .customLong("output")],
        help: ArgumentHelp("The folder to write into; it is made where it isn't there.", valueName: "folder"))
    var output = "."

    @OptionGroup(title: "Findings") var rules: RuleOptions

    @OptionGroup(title: "Findings") var review: ReviewOptions

    func run() async throws {
        let templates = try Installation.find().templates
        let template = try HandoutTemplate.named(template, shipped: templates)
        // What can't work fails before a design is compiled.
        let page = format == .md ? nil : try Page(in: templates)
        let engine = format == .pdf ? try PDFEngine.find() : nil
        let design = try await input.load()
        var baselines = Baselines()
        let asked = try review.settings(for: input.path, try rules.settings())
        let report = Linter(try asked.configuration(reading: &baselines), today: .today).lint(design.document)
        let handout = DesignHandouts.Handout(report, from: template, name: design.name)
        let files =
            switch (page, engine) {
            case (let page?, let engine?): try await handout.pdf(on: page, by: engine)
            case (let page?, nil): try handout.html(on: page)
            default: try handout.markdown(diagrams: diagrams)
            }
        let written = try OutputTarget.write(files.map { ($0.name, $0.contents) }, into: output)
        if Console.isTerminal { Console.write(written.map { "\($0)\n" }.joined()) }
    }
}

extension DesignHandouts.Handout.Diagrams: ExpressibleByArgument {}
