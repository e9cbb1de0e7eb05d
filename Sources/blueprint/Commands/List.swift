import ArgumentParser
import DesignLoader
import LanguageReference

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Lists what there is to write with.
struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List what there is to write with.",
        discussion: """
            blueprint list components      what systems are made of
            blueprint list flows           what arrows carry
            blueprint list statements      what the seven steps can say
            blueprint list examples        designs to learn from

            To read more about one of them: blueprint describe VectorIndex
            """)

    enum Subject: String, CaseIterable, ExpressibleByArgument {
        case components, flows, statements, examples
    }

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, json
    }

    @Argument(help: "What to list: components, flows, statements, examples.")
    var subject: Subject

    @Option(help: "How to write the list: text, json.")
    var format = Format.text

    func run() throws {
        let installation = try Installation.find()
        let reference = try LanguageReference(of: installation)
        let listing =
            switch subject {
            case .components: reference.componentListing
            case .flows: reference.flowListing
            case .statements: reference.statementListing
            case .examples: try LanguageReference.exampleListing(of: installation)
            }
        switch format {
        case .text: try Console.print(Array(listing.text.utf8))
        case .json: try Console.print(listing.json())
        }
    }
}
