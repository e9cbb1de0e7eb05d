import ArgumentParser
import DesignDiagrams
import DesignLoader
import LanguageReference
import SystemDesign

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Lists what there is to write with.
struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List what there is to write with.",
        discussion: """
            blueprint list components      what systems are made of
            blueprint list flows           what arrows carry
            blueprint list statements      what the seven steps can say
            blueprint list examples        designs to learn from
            blueprint list views DESIGN    what can be drawn of a design: blueprint render DESIGN --view NAME

            To read more about one of them: blueprint describe VectorIndex
            """)

    enum Subject: String, CaseIterable, ExpressibleByArgument {
        case components, flows, statements, examples, views
    }

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, json
    }

    @Argument(help: "What to list: components, flows, statements, examples, views.")
    var subject: Subject

    @Argument(help: ArgumentHelp("The design whose views to list.", valueName: "design"))
    var design: String?

    @Option(help: "How to write the list: text, json.")
    var format = Format.text

    @OptionGroup var options: LoadOptions

    func validate() throws {
        switch (subject, design) {
        case (.views, nil):
            throw ValidationError("which design's views? blueprint list views Design.swift")
        case (.components, let design?), (.flows, let design?), (.statements, let design?),
            (.examples, let design?):
            throw ValidationError("\(subject.rawValue) are the same for every design; leave out '\(design)'")
        default: break
        }
    }

    func run() async throws {
        let listing = try await listing()
        switch format {
        case .text: try Console.print(Array(listing.text.utf8))
        case .json: try Console.print(listing.json())
        }
    }
    private func listing() async throws -> Listing {
        if let design { return .views(of: try await options.load(design).document) }
        let installation = try Installation.find()
        let reference = try LanguageReference(of: installation)
        return switch subject {
        case .components: reference.componentListing
        case .flows: reference.flowListing
        case .statements: reference.statementListing
        case .examples: try LanguageReference.exampleListing(of: installation)
        case .views: Listing([])
        }
    }
}

extension Listing {
    /// The views of a design, kind by kind.
    fileprivate static func views(of document: DesignDocument) -> Listing {
        Listing(
            ViewCatalogue(of: document).groups.map { kind, views in
                Group(
                    title: "\(kind.name): \(kind.meaning)",
                    items: views.map { Item(name: $0.name, meaning: $0.meaning) })
            })
    }
}
