import DesignLoader
import SystemDesign

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A list of what there is, in groups.
package struct Listing: Codable {
    /// One thing of the list.
    package struct Item: Codable {
        /// What it is called, as it is written.
        package let name: String
        /// What it is, in a sentence.
        package let meaning: String

        package init(name: String, meaning: String) {
            self.name = name
            self.meaning = meaning
        }
    }

    /// Some things that belong together.
    package struct Group: Codable {
        /// What they have in common.
        package let title: String
        /// The things.
        package let items: [Item]

        package init(title: String, items: [Item]) {
            self.title = title
            self.items = items
        }
    }

    /// The groups, in order.
    package let groups: [Group]

    package init(_ groups: [Group]) { self.groups = groups }

    /// The list as JSON.
    package func json() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return [UInt8](try encoder.encode(self)) + [UInt8(ascii: "\n")]
    }

    /// The list for a terminal, names and meanings under each other.
    package var text: String {
        let rows = groups.flatMap { group in group.items.map { [$0.name, $0.meaning] } }
        var lines = Paragraphs.table(rows)[...]
        return groups.map { group in
            defer { lines = lines.dropFirst(group.items.count) }
            return ([group.title] + lines.prefix(group.items.count)).joined(separator: "\n") + "\n"
        }.joined(separator: "\n")
    }
}

extension LanguageReference {
    /// The kinds of component, plane by plane.
    package var componentListing: Listing {
        Listing(
            Plane.allCases.map { plane in
                let kinds = ComponentKind.all.filter { $0.plane == plane && $0 != .custom }
                return .init(
                    title: plane.title,
                    items: kinds.map { .init(name: $0.spellingWithoutArguments, meaning: $0.meaning) })
            } + [
                .init(
                    title: "Anything else",
                    items: [
                        .init(name: "CustomComponent", meaning: ComponentKind.custom.meaning)
                    ])
            ])
    }

    /// The kinds of flow, by what they have in common.
    package var flowListing: Listing {
        Listing(
            FlowFamily.allCases.map { family in
                let entries = flows.filter { $0.kind.family == family }
                return .init(
                    title: family.title.prefix(1).uppercased() + family.title.dropFirst(),
                    items: entries.map { .init(name: ".\($0.kind.rawValue)", meaning: $0.meaning) })
            })
    }

    /// The statements, step by step; those of several steps stand in the one that they belong to.
    package var statementListing: Listing {
        func group(_ title: String, _ entries: [StatementEntry]) -> Listing.Group {
            .init(title: title, items: entries.map { .init(name: $0.name, meaning: $0.summary) })
        }
        return Listing(
            Step.allCases.map { step in
                group("\(step.number) · \(step.title)", statements.filter { $0.home == step })
            } + [group("In any step", statements.filter { $0.home == nil })])
    }
}

extension LanguageReference {
    /// The examples that are installed, with what each says of itself.
    ///
    /// - Throws: `LoadError` where they can't be read.
    package static func exampleListing(of installation: Installation) throws(LoadError) -> Listing {
        let items = try installation.exampleSources().flatMap { file in
            SourceText(path: file.path, text: file.text).designs
        }
        return Listing([
            .init(title: "Examples", items: items.map { .init(name: $0.name, meaning: $0.summary) })
        ])
    }
}
