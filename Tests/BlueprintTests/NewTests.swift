import Foundation
import TestSupport
import Testing

@Suite("blueprint new")
struct NewTests {
    @Test("makes a design that can be drawn at once, with all seven steps")
    func design() throws {
        try withFiles([:]) { folder in
            let made = try Tool.run("new", "NewsFeed", in: folder)
            #expect(made.status == 0, "\(made.errors)")
            #expect(made.output == "NewsFeed.swift is made; to draw it: blueprint render NewsFeed.swift\n")
            let drawn = try Tool.run("render", "NewsFeed.swift", "-o", "-", "--format", "json", in: folder)
            #expect(drawn.status == 0, "\(drawn.errors)")
            #expect(drawn.output.contains("\"title\" : \"News feed\""))
            let steps = ["requirements", "framing", "data", "model", "evaluation", "serving", "monitoring"]
            #expect(steps.allSatisfy { drawn.output.contains("\"step\" : \"\($0)\"") })
        }
    }

    @Test("starts from an example under a new name, each of them", arguments: Examples.names)
    func example(name: String) throws {
        try withFiles([:]) { folder in
            #expect(try Tool.run("new", "Shop", "--from", name, in: folder).status == 0)
            let drawn = try Tool.run("render", "Shop.swift", "-o", "-", "--format", "dot", in: folder)
            #expect(drawn.status == 0, "\(drawn.errors)")
            #expect(drawn.output.hasPrefix("digraph Shop {"))
        }
    }

    @Test("makes a package that builds and prints its design")
    func package() throws {
        try withFiles([:]) { folder in
            #expect(try Tool.run("new", "Feed", "--package", in: folder).status == 0)
            let printed = try run("swift", ["run", "--quiet"], in: folder.appending(path: "Feed"))
            #expect(printed.status == 0, "\(printed.errors)")
            let drawn = try Tool.run("render", "-", "-o", "-", input: Array(printed.output.utf8))
            #expect(drawn.output.hasPrefix("<svg"), "\(drawn.errors)")
        }
    }

    @Test(
        "leaves what is there alone, and refuses names that no type can have and examples that aren't there")
    func refusals() throws {
        try withFiles(["Feed.swift": "mine"]) { folder in
            let there = try Tool.run("new", "Feed", in: folder)
            #expect(there.status == 2)
            #expect(there.errors == "Feed.swift: error: it is there already, and was left as it is\n")
            #expect(try String(contentsOf: folder.appending(path: "Feed.swift"), encoding: .utf8) == "mine")

            let name = try Tool.run("new", "../x", in: folder)
            #expect(name.status == 2)
            #expect(name.errors.contains("'../x' can't be the name of a type; try one like NewsFeed"))

            let example = try Tool.run("new", "Other", "--from", "VisualSaerch", in: folder)
            #expect(example.status == 2)
            #expect(example.errors.contains("no example 'VisualSaerch'; did you mean VisualSearch?"))
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["Feed.swift"])
        }
    }
}
