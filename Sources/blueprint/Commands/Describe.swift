import ArgumentParser
import DesignHandouts
import DesignLoader
import LanguageReference
import SystemDesign

/// Tells everything about one thing of the language.
struct Describe: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "describe",
        abstract: "Describe a component, a flow or a statement.",
        discussion: """
            What it is, how it is written, what it takes, what it usually stands beside:
              blueprint describe VectorIndex
              blueprint describe lookup
              blueprint describe Metric

            What a template is made of, and what templates can use:
              blueprint describe template design-doc
            """)

    @Argument(help: "Its name, in Swift or in documents: VectorIndex, onlineFeatureStore, lookup, Metric.")
    var name: String

    @Argument(help: ArgumentHelp("After template: which one, a name or a folder.", valueName: "template"))
    var template: String?

    func validate() throws {
        guard (name == "template") == (template == nil) else { return }
        throw ValidationError(
            template.map { "what is '\($0)'? of templates it is blueprint describe template NAME" }
                ?? "which template? blueprint list templates names them")
    }

    func run() throws {
        if let template {
            let text = try HandoutTemplate.named(template, shipped: try Installation.find().templates)
                .description
            return try Console.print(Array(text.utf8))
        }
        let reference = try LanguageReference(of: try Installation.find())
        let entries = reference.entries(named: name)
        guard !entries.isEmpty else {
            let suggestion = name.suggestion(in: reference.names)
            throw ValidationError(
                "there is no '\(name)' in the language"
                    + (suggestion.isEmpty ? "; blueprint list shows what there is" : suggestion))
        }
        let text = entries.map(reference.description).joined(separator: "\n")
        try Console.print(Array(text.utf8))
    }
}
