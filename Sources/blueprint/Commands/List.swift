import ArgumentParser
import DesignDiagrams
import DesignHandouts
import DesignLint
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
            blueprint list frameworks      what designs can be held against: blueprint coverage
            blueprint list items           what frameworks ask for
            blueprint list rules           what the linter looks for: blueprint lint, blueprint explain
            blueprint list templates       what documents are made from: blueprint handout --template NAME
            blueprint list views DESIGN    what can be drawn of a design: blueprint render DESIGN --view NAME

            To read more about one of them: blueprint describe VectorIndex
            """)

    enum Subject: String, CaseIterable, ExpressibleByArgument {
        case components, flows, statements, examples, frameworks, items, rules, templates, views
    }

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, json
    }

    @Argument(
        help: "What to list: \(Subject.allCases.map(\.rawValue).joined(separator: ", "))")
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
            (.examples, let design?), (.frameworks, let design?), (.items, let design?),
            (.rules, let design?), (.templates, let design?):
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
        return switch subject {
        case .components: try reference.componentListing
        case .flows: try reference.flowListing
        case .statements: try reference.statementListing
        case .examples: try LanguageReference.exampleListing(of: try Installation.find())
        case .frameworks: .frameworks
        case .items: .items
        case .rules: .rules
        case .templates: try .templates(in: try Installation.find().templates)
        case .views: Listing([])
        }
    }

    private var reference: LanguageReference {
        get throws { try LanguageReference(of: try Installation.find()) }
    }
}

extension Listing {
    /// What designs can be held against.
    fileprivate static var frameworks: Listing {
        Listing([
            Group(
                title: "Frameworks",
                items: Framework.all.map { Item(name: $0.id, meaning: "\($0.title) (\($0.source))") })
        ])
    }

    /// What frameworks ask for, group by group.
    fileprivate static var items: Listing {
        Listing(
            ChecklistGroup.allCases.map { group in
                Group(
                    title: "\(group.rawValue): \(group.title)",
                    items: group.items.map { Item(name: $0.name, meaning: "\($0.title) (\($0.id))") })
            })
    }

    /// What the linter looks for, family by family.
    fileprivate static var rules: Listing {
        Listing(
            RuleFamily.all.map { family in
                Group(
                    title: "\(family.id): \(family.title)",
                    items: family.rules.map { rule in
                        let tier = rule.tier == .preview ? ", preview" : ""
                        return Item(
                            name: "\(rule.id) \(rule.slug)",
                            meaning: "\(rule.title) (\(rule.severity.rawValue)\(tier))")
                    })
            })
    }

    /// What documents are made from.
    fileprivate static func templates(in folder: URL) throws -> Listing {
        Listing([
            Group(
                title: "Templates",
                items: try HandoutTemplate.names(in: folder).map {
                    let template = try HandoutTemplate.named($0, shipped: folder)
                    return Item(name: $0, meaning: template.meaning ?? "")
                })
        ])
    }

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
