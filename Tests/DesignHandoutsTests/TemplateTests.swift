@testable import DesignHandouts
import Foundation
import SystemDesign
import TestSupport
import Testing

/// The templates that are shipped.
let shipped = Tool.root.appending(path: "Templates")

/// What a template with these files says is wrong with it.
private func problem(_ files: [String: String]) throws -> String {
    try withFiles(files.reduce(into: [:]) { $0["mine/\($1.key)"] = $1.value }) { folder in
        do {
            _ = try HandoutTemplate.named(folder.appending(path: "mine").path, shipped: shipped)
            return "nothing"
        } catch {
            return "\(error)".replacing("\(folder.path)/", with: "")
        }
    }
}

@Suite("A template")
struct TemplateTests {
    @Test(
        "that uses what there isn't is refused with its place and the nearest known name",
        arguments: [
            (
                "# {{titel}}",
                "mine/mine.md:1:3: error: there is no 'titel' here; did you mean title? (blueprint describe template mine lists the names)"
            ),
            (
                "# {{title}}\n\n{{#goal}}\n- {{txt}}\n{{/goal}}",
                "mine/mine.md:4:3: error: there is no 'txt' here; did you mean text? (blueprint describe template mine lists the names)"
            ),
            (
                "{{#coverage}}{{coverage.stepz}}{{/coverage}}",
                "mine/mine.md:1:14: error: there is no 'stepz' in 'coverage.stepz'; did you mean steps?"
            ),
            (
                "{{severl(goal)}}",
                "mine/mine.md:1:1: error: 'severl' can't be asked of 'goal'; did you mean several?"
            ),
            (
                "{{offlin(metric)}}",
                "mine/mine.md:1:1: error: 'offlin' can't be asked of 'metric'; did you mean offline?"
            ),
            (
                "{{> requirments}}",
                "mine/mine.md:1:1: error: there is no part 'requirments', a file _requirments.md beside this one"
            ),
            (
                "{{{title}}}",
                "mine/mine.md:1:1: error: 'title' is what a design says, and no markup: write {{title}}"
            ),
            ("{{picture}}", "mine/mine.md:1:1: error: 'picture' is markup: write {{{picture}}}"),
            ("{{#goal}}\n{{text}}", "mine/mine.md:2:9: error: a section isn't closed"),
            (
                "{{#goal}}{{/load}}",
                "mine/mine.md:1:13: error: this closes another section than the one that is open"
            ),
            ("{{=<% %>=}}", "mine/mine.md:1:1: error: handouts do without other delimiters in templates"),
            ("{{<base}}{{/base}}", "mine/mine.md:1:1: error: handouts do without inheritance in templates"),
            (
                "{{}}",
                "mine/mine.md:1:1: error: a tag needs a name; of the place in a list there are first(), last(), index(), even(), odd()"
            ),
        ])
    func mistakes(text: String, expected: String) throws {
        #expect(try problem(["mine.md": text]) == expected)
    }

    @Test("may have comments and tags of several lines, whose places are still found")
    func lines() throws {
        let text = "{{! a\n comment }}\n# {{\n title\n}} {{#goal}}{{\n txt }}{{/goal}}"
        #expect(try problem(["mine.md": text]).hasPrefix("mine/mine.md:5:13: error: there is no 'txt' here"))
    }

    @Test("has its parts checked where they are written, with what is known there")
    func parts() throws {
        let files = ["mine.md": "{{#goal}}\n{{> one}}\n{{/goal}}\n", "_one.md": "{{metric}}"]
        #expect(try problem(files) == "nothing")
        let misplaced = ["mine.md": "{{> one}}", "_one.md": "\n {{#goal}}{{/goal}}{{component}}"]
        #expect(try problem(misplaced).hasPrefix("mine/_one.md:2:20: error: there is no 'component' here"))
    }

    @Test("may have a part that writes itself")
    func recursion() throws {
        let files = [
            "mine.md": "{{#steps}}{{> again}}{{/steps}}", "_again.md": "{{#parts}}{{> again}}{{/parts}}",
        ]
        #expect(try problem(files) == "nothing")
    }

    @Test("needs a file, and text in it")
    func unreadable() throws {
        #expect(
            try problem(["notes.txt": "x"])
                == "mine: error: the folder has no template; a file like mine.md is one, and _part.md a part of it"
        )
        try withFiles([:]) { folder in
            let file = folder.appending(path: "mine.md")
            try Data([0xFF, 0xFE, 0x41]).write(to: file)
            #expect(throws: TemplateError.self) {
                try HandoutTemplate.named(folder.path, shipped: shipped)
            }
        }
    }

    @Test("that isn't there is met by the nearest one that is")
    func unknown() {
        let error = #expect(throws: TemplateError.self) {
            try HandoutTemplate.named("desin-doc", shipped: shipped)
        }
        #expect(
            error?.description.hasPrefix(
                "desin-doc: error: there is no such template; did you mean design-doc?") == true)
    }

    @Test("called like a shipped one takes its place file by file")
    func override() throws {
        try withFiles([
            "shipped/doc/doc.md": "{{> a}}{{> b}}", "shipped/doc/_a.md": "A", "shipped/doc/_b.md": "B",
            "own/doc/_b.md": "mine",
        ]) {
            folder in
            let template = try HandoutTemplate.named(
                folder.appending(path: "own/doc").path, shipped: folder.appending(path: "shipped"))
            let facts = DesignFacts(try Samples.report())
            #expect(template.write(try #require(template.files.first).file, of: facts) == "Amine")
        }
    }
}

@Suite("The names that templates can use")
struct NameTests {
    @Test("are each given once")
    func unique() {
        var types: [any ContextObject.Type] = [DesignContext.self, PageContext.self, SiteContext.self]
        var index = 0
        while index < types.count {
            let names = types[index].entries.map(\.name)
            #expect(Set(names).count == names.count, "\(types[index])")
            for type in types[index].entries.compactMap(\.shape.objectType)
            where !types.contains(where: { $0 == type }) { types.append(type) }
            index += 1
        }
        #expect(index > 20)
    }

    @Test("of statements are those of their properties", arguments: Examples.names)
    func properties(example: String) throws {
        let facts = DesignFacts(try Samples.report(on: Examples.document(of: example)))
        for placed in facts.document.statements {
            let type = type(of: placed.statement)
            let known = ContextShape.statement(type).entries
            let context = StatementContext(placed, in: facts)
            for entry in known {
                let value = try #require(context.child(named: entry.name), "\(type).\(entry.name)")
                #expect(fits(value, entry.shape), "\(type).\(entry.name) is \(value)")
            }
            let properties = Mirror(reflecting: placed.statement).children.compactMap(\.label)
            #expect(Set(properties).subtracting(known.map(\.name)).isEmpty, "\(type)")
        }
    }

    /// Whether a value is what templates were told that it is.
    private func fits(_ value: Any, _ shape: ContextShape) -> Bool {
        switch (value, shape) {
        case (is Absent, _): true
        case (is ContextText, .text), (is FigureContext, .figure), (is ChoiceContext, .choice),
            (is Bool, .flag):
            true
        // What should be a component and is none is called by its name.
        case (is ComponentContext, .object), (is ContextText, .object), (is SystemContext, .object): true
        case (is StatementContext, .part): true
        case (let list as ContextList, .many(let element)): list.items.allSatisfy { fits($0, element) }
        default: false
        }
    }
}
