import Foundation
import TestSupport
import Testing

@Suite("The examples in the language's documentation")
struct DocumentationTests {
    @Test("compile: every component's as a property, every statement's in its step")
    func examples() throws {
        let steps = [
            "Requirements": "requirements: Requirements", "Framing": "framing: Framing",
            "Data": "data: DataPreparation", "Model": "model: ModelDevelopment",
            "Evaluation": "evaluation: Evaluation", "Serving": "serving: Serving",
            "Monitoring": "monitoring: Monitoring", "Anywhere": "monitoring: Monitoring",
        ]
        let components = try examples(in: "Components").flatMap { $0.code.split(separator: "\n") }
            .filter { $0.hasPrefix("let ") && !$0.contains("document") }
            // Many are called the same.
            .enumerated().map {
                "    let example\($0)\($1.drop { $0 != " " }.dropFirst().drop { $0 != " " })"
            }
        var chapters: [String: [String]] = [:]
        for (folder, code) in try examples(in: "Steps") {
            if let chapter = steps[folder] { chapters[chapter, default: []].append(code) }
        }
        #expect(components.count > 60)
        #expect(chapters.values.joined().count > 75)

        try expectCompiles(
            components: components,
            chapters: chapters.sorted { $0.key < $1.key }.map {
                "var \($0) {\n\($1.joined(separator: "\n"))\n}"
            })
    }

    @Test("compile: the chapters in the articles on the steps")
    func articles() throws {
        let chapters = try Documentation.articles.filter { $0.step != nil }.flatMap {
            try Documentation.code(in: $0.article)
        }
        #expect(chapters.count == 7)
        try expectCompiles(components: [], chapters: chapters)
        try expectCompiles(components: [], chapters: try Documentation.code(in: "InAnyStep"))
    }

    @Test("draw: every stage of the tutorial, and the first page's design")
    func tutorial() throws {
        let stages = try ["FromAnEmptyFileToAPicture", "SystemDesign"].flatMap(Documentation.code)
        #expect(stages.count == 5)
        for stage in stages {
            try withFiles(["Stage.swift": stage]) { folder in
                let drawn = try Tool.run("render", "Stage.swift", "-o", "-", in: folder)
                #expect(drawn.status == 0, "\(drawn.errors)")
                #expect(drawn.errors.isEmpty)
            }
        }
    }

    @Test("show in the README what lint says of the design there")
    func readme() throws {
        let readme = try String(contentsOf: Tool.root.appending(path: "README.md"), encoding: .utf8)
        let blocks = readme.split(separator: "```")
        let design = try #require(blocks.first { $0.contains("struct FraudScore: Design") })
        let shown = try #require(blocks.first { $0.hasPrefix("\nerror[EVL508]") })
        try withFiles(["FraudScore.swift": String(design.dropFirst("swift\n".count))]) { folder in
            let linted = try Tool.run("lint", "FraudScore.swift", in: folder)
            #expect(linted.output.contains(shown.trimmingPrefix("\n")))
        }
    }

    @Test("show in the README what the numbers of the design there come to, and what lint says of them")
    func readmeNumbers() throws {
        let readme = try String(contentsOf: Tool.root.appending(path: "README.md"), encoding: .utf8)
        let blocks = readme.split(separator: "```")
        let design = try #require(blocks.first { $0.contains("struct ProductFeed: Design") })
        let numbers = try #require(blocks.first { $0.hasPrefix("\nranker, needed") })
        let finding = try #require(blocks.first { $0.hasPrefix("\nerror[SRV608]") })
        try withFiles(["ProductFeed.swift": String(design.dropFirst("swift\n".count))]) { folder in
            let reckoned = try Tool.run("numbers", "ProductFeed.swift", in: folder)
            #expect(reckoned.output.contains(numbers.trimmingPrefix("\n")), "\(reckoned.output)")
            let linted = try Tool.run("lint", "ProductFeed.swift", in: folder)
            #expect(linted.output.contains(finding.trimmingPrefix("\n")), "\(linted.output)")
        }
    }

    private func expectCompiles(components: [String], chapters: [String]) throws {
        let design = """
            import SystemDesign

            @main
            struct Examples: Design {
            \(components.joined(separator: "\n"))

                // What the examples of statements and flows speak of.
                let app = Client()
                let photos = ObjectStore()
                let clicks = EventStream()
                let gate = Evaluator()
                let gateway = Gateway()
                let encoder = Encoder()
                let index = VectorIndex()
                let cache = Cache()
                let log = PredictionLog()
                let drift = Monitor(.drift)
                let panel = HumanReviewer()

            \(chapters.joined(separator: "\n"))
            }
            """
        try withFiles(["Examples.swift": design]) { folder in
            let drawn = try Tool.run("render", "Examples.swift", "-o", "-", in: folder)
            #expect(drawn.status == 0, "\(drawn.errors)")
        }
    }

    /// The Swift blocks in the comments of a folder's files, with the name of the folder that each file is in.
    private func examples(in folder: String) throws -> [(folder: String, code: String)] {
        let root = Tool.root.appending(path: "Sources/SystemDesign/\(folder)")
        let names = try FileManager.default.subpathsOfDirectory(atPath: root.path).filter {
            $0.hasSuffix(".swift")
        }
        return try names.sorted().flatMap { name in
            let file = root.appending(path: name)
            let text = try String(contentsOf: file, encoding: .utf8)
            let blocks = text.matches(of: /\/\/\/ ```swift\n(?<code>(?:\s*\/\/\/.*\n)+?)\s*\/\/\/ ```/)
            return blocks.map { block in
                let lines = block.output.code.split(separator: "\n").map { line in
                    String(line.drop { $0 == " " }.dropFirst(4))
                }
                return (file.deletingLastPathComponent().lastPathComponent, lines.joined(separator: "\n"))
            }
        }
    }
}
