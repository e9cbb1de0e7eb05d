import DesignDiagrams
import DesignLint
import Mustache
import SystemDesign

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Pages about many designs, with an index of them: a static site, which works from a file system.
///
/// ```swift
/// var site = try Site(templates: templates, title: "Our designs")
/// for report in reports {
///     for file in try site.add(report, name: report.document.id) { try write(file) }
/// }
/// try write(site.index)
/// ```
public struct Site {
    private let page: Page
    private let template: PageTemplate
    private let handouts: [HandoutTemplate]
    private let title: String
    private var entries: [SiteEntryContext] = []
    private var taken: Set<String> = []

    /// A site of the shipped templates.
    ///
    /// - Throws: ``TemplateError`` where something is wrong with one.
    public init(templates: URL, title: String) throws(TemplateError) {
        page = try Page(in: templates)
        template = try PageTemplate("index.html", of: SiteContext.self, in: templates)
        self.title = title
        var handouts: [HandoutTemplate] = []
        // A design's title leads to the first.
        let names = HandoutTemplate.names(in: templates)
        for name in names.filter({ $0 == HandoutTemplate.standard })
            + names.filter({ $0 != HandoutTemplate.standard })
        {
            handouts.append(try HandoutTemplate.named(name, shipped: templates))
        }
        self.handouts = handouts
    }

    /// Adds a design: its handouts and its picture, in a folder of its name. Only what the index says of it is kept.
    ///
    /// - Throws: where a picture can't be drawn.
    public mutating func add(_ report: LintReport, name: String) throws -> [Handout.File] {
        var folder = name
        var number = 2
        // There are file systems that don't tell capitals from small letters.
        while !taken.insert(folder.lowercased()).inserted {
            folder = "\(name)-\(number)"
            number += 1
        }
        var files: [Handout.File] = []
        var links: [SiteLinkContext] = []
        let facts = DesignFacts(report)
        for template in handouts {
            for file in try Handout(facts, from: template, name: name).html(on: page) {
                let path = "\(folder)/\(file.name)"
                links.append(SiteLinkContext(title: file.linkTitle(after: name), href: path.addressEncoded))
                files.append(Handout.File(path, file.contents))
            }
        }
        for appearance in Appearance.allCases {
            var drawing = Drawing(report.document)
            drawing.theme = drawing.theme.flat(appearance)
            let picture = try DiagramFormat.svg.write(drawing)
            files.append(Handout.File("\(folder)/\(name)-\(appearance.rawValue).svg", picture))
        }
        entries.append(
            SiteEntryContext(
                title: report.document.title, summary: report.document.summary,
                picture: "\(folder)/\(name)".addressEncoded, coverage: report.coverage, found: report.counts,
                links: links))
        return files
    }

    /// The page that leads to all.
    public var index: Handout.File {
        let context = SiteContext(
            frame: template.frame, title: title,
            entries: entries)
        return Handout.File("index.html", template.html(context))
    }
}

extension Handout.File {
    /// What a link to it says: "worksheet key" of `Search-worksheet-key.html`, "cards (csv)" of `Search-cards.csv`.
    fileprivate func linkTitle(after design: String) -> String {
        let stem = name.prefix { $0 != "." }.dropFirst(design.count + 1)
        let words = stem.split(separator: "-").joined(separator: " ")
        return name.hasSuffix(".html") ? words : "\(words) (\(name.drop { $0 != "." }.dropFirst()))"
    }
}

/// What the template of the index sees.
struct SiteContext: ContextObject {
    let frame: PageFrame
    let title: String
    let entries: [SiteEntryContext]

    static let phrase = "a site"
    static let names: [ContextName<Self>] =
        PageFrame.names(\.frame) + [
            .text("title", "what the site is called", \.title),
            .text("subtitle", "how many designs it has") { counted($0.entries.count, "design") },
            .many("designs", "the designs", \.entries),
        ]
}

/// A design on a site.
struct SiteEntryContext: ContextObject {
    let title: String
    let summary: String?
    let picture: String
    let coverage: Coverage
    let found: String
    let links: [SiteLinkContext]

    static let phrase = "a design on a site"
    static let names: [ContextName<Self>] = [
        .text("title", "what it is called", \.title),
        .text("summary", "what the system does", \.summary),
        .text("href", "the address of its first handout") { $0.links.first?.href },
        .text("picture", "the address of its picture, for light surroundings") { "\($0.picture)-light.svg" },
        .text("pictureDark", "the address of its picture, for dark surroundings") {
            "\($0.picture)-dark.svg"
        },
        .text("coverage", "how much of the framework it covers") {
            "\($0.coverage.items.done) of \(counted($0.coverage.items.asked, "item"))"
        },
        .number("coverageShare", "the same, of a hundred") {
            $0.coverage.items.asked == 0 ? 100 : 100 * $0.coverage.items.done / $0.coverage.items.asked
        },
        .text("findings", "how much was found in it", \.found),
        .many("handouts", "its handouts", \.links),
    ]
}

/// A link to a handout.
struct SiteLinkContext: ContextObject {
    let title: String
    let href: String

    static let phrase = "a handout on a site"
    static let names: [ContextName<Self>] = [
        .text("title", "what it is", \.title),
        .text("href", "its address", \.href),
    ]
}
