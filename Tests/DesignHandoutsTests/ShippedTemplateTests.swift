@testable import DesignHandouts
import Foundation
import SystemDesign
import TestSupport
import Testing

/// A file of a shipped template.
private struct ShippedFile: Sendable, CustomTestStringConvertible {
    let template: HandoutTemplate
    let index: Int

    var file: (name: String, form: TextForm, file: TemplateFile) { template.files[index] }
    var testDescription: String { "\(template.name)/\(file.name).\(file.form.rawValue)" }

    static let all: [ShippedFile] = HandoutTemplate.names(in: shipped).flatMap { name -> [ShippedFile] in
        guard let template = try? HandoutTemplate.named(name, shipped: shipped) else { return [] }
        return template.files.indices.map { ShippedFile(template: template, index: $0) }
    }

    /// What it says of a design, without its pictures.
    func text(about facts: DesignFacts) -> String {
        facts.begin()
        let text = template.write(file.file, of: facts)
        return file.form == .markdown ? text.tidyMarkdown : text
    }
}

@Suite("The templates that are shipped")
struct ShippedTemplateTests {
    @Test("are those of the documentation, each with a word on what it is for")
    func names() throws {
        let names = HandoutTemplate.names(in: shipped)
        let known = ["cards", "cheat-sheet", "design-doc", "interview", "model-card", "review", "worksheet"]
        #expect(names == known)
        for name in names {
            #expect(try HandoutTemplate.named(name, shipped: shipped).meaning != nil, "\(name)")
        }
    }

    /// What nobody would write: what templates leave behind where they forget that something may be missing.
    private static let noise: [(pattern: String, name: String)] = [
        (#"\{\{|\}\}"#, "a tag"), (#"[^.…]\.\.(\s|$)"#, "two full stops"),
        (#"[^|\s-] [,;](\s|$)"#, "a space before a comma"),
        (#"\(\s*\)"#, "empty brackets"), (#"(?m)^[-*] *$"#, "an empty item"),
        (#"(?m)^\*\*[^*\n]*:\*\* *$"#, "a lead-in to nothing"),
        (#"[?!]\.(\s|$)"#, "a full stop behind a question"), (#"(?i)\bnil\b|Optional\("#, "a value of Swift"),
        (#"(?m)[^\n:]: *\n\n(#|\z)"#, "a colon before nothing"), (#",,|;;|, ,"#, "doubled commas"),
        (
            #"\ba (image|event|user id|offline|online|item|average|example|index|encoder)\b"#,
            "a instead of an"
        ),
        (
            #"\b1 (components|flows|hops|items|findings|errors|warnings|notes|steps|cards|days|weeks|hours)\b"#,
            "one thing in the plural"
        ),
    ]

    @Test("write what a person could have written", arguments: ShippedFile.all, Examples.names)
    fileprivate func prose(file: ShippedFile, example: String) throws {
        let text = file.text(about: DesignFacts(try Samples.report(on: Examples.document(of: example))))
        #expect(text.count > 200)
        // In code and in arithmetic there is more.
        let prose = text.replacing(/`[^`\n]*`/, with: "code")
        for (pattern, name) in Self.noise {
            let found = prose.firstMatch(of: try Regex(pattern)).map { prose[$0.range] }
            #expect(
                found == nil,
                "\(name) in \(file.testDescription) of \(example): \(context(of: found, in: prose))")
        }
        guard file.file.form == .markdown else { return }
        #expect(text.split(separator: "\n").count { $0.hasPrefix("# ") } == 1)
    }

    @Test(
        "have something to say of a design that says almost nothing, and of one that says nothing",
        arguments: ShippedFile.all)
    fileprivate func nearlyEmpty(file: ShippedFile) throws {
        for document in [try Samples.tiny, try Samples.empty] {
            let text = file.text(about: DesignFacts(try Samples.report(on: document)))
            for (pattern, name) in Self.noise {
                let found = text.firstMatch(of: try Regex(pattern)).map { text[$0.range] }
                #expect(found == nil, "\(name) in \(file.testDescription): \(context(of: found, in: text))")
            }
        }
    }

    @Test("say of visual search what is recorded", arguments: ShippedFile.all)
    fileprivate func golden(file: ShippedFile) throws {
        let text = file.text(
            about: DesignFacts(try Samples.report(on: Examples.document(of: "VisualSearch"))))
        try expectGolden(text, "\(file.template.name)-\(file.file.name).\(file.file.form.rawValue)")
    }

    private func context(of found: Substring?, in text: String) -> String {
        guard let found else { return "" }
        let start = text.index(found.startIndex, offsetBy: -60, limitedBy: text.startIndex) ?? text.startIndex
        let end = text.index(found.endIndex, offsetBy: 40, limitedBy: text.endIndex) ?? text.endIndex
        return String(text[start..<end])
    }
}

@Suite("A deck of cards")
struct CardsTests {
    @Test("has a question, an answer and tags on each, and none twice", arguments: Examples.names)
    func cards(example: String) throws {
        let template = try HandoutTemplate.named("cards", shipped: shipped)
        let file = try #require(template.files.first { $0.form == .csv })
        let facts = DesignFacts(try Samples.report(on: Examples.document(of: example)))
        let rows = template.write(file.file, of: facts).split(separator: "\n").filter { !$0.hasPrefix("#") }
        #expect((20...120).contains(rows.count), "\(rows.count)")
        let fronts = try rows.map { row in
            let cells = try #require(
                row.wholeMatch(of: /"((?:[^"]|"")+)","((?:[^"]|"")+)","((?:[^"]|"")*)"/), "\(row)")
            return cells.output.1
        }
        #expect(Set(fronts).count == fronts.count)
    }
}
