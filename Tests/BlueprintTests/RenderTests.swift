import Foundation
import TestSupport
import Testing

private let design = """
    import SystemDesign

    @main
    struct Small: Design {
        let app = Client("App")
        let server = ModelServer("Server")
        var serving: Serving { app -- "question" --> server -- .response("answer") --> app }
    }
    """

@Suite("blueprint render")
struct RenderTests {
    @Test("draws a Swift file as an SVG of the same name beside the caller, and says nothing")
    func plain() throws {
        try withFiles(["designs/Small.swift": design]) { folder in
            let run = try Tool.run("render", "designs/Small.swift", in: folder)
            #expect(run.status == 0)
            #expect(run.output.isEmpty && run.errors.isEmpty)
            let svg = try String(contentsOf: folder.appending(path: "Small.svg"), encoding: .utf8)
            #expect(svg.contains("data-id=\"server\""))
        }
    }

    @Test("writes several formats into a folder that isn't there yet")
    func formats() throws {
        try withFiles(["Small.swift": design]) { folder in
            let run = try Tool.run(
                "render", "Small.swift", "-o", "new/out/", "--format", "svg,dot,json", in: folder)
            #expect(run.status == 0)
            let files = try FileManager.default.contentsOfDirectory(
                atPath: folder.appending(path: "new/out").path)
            #expect(files.sorted() == ["Small.dot", "Small.json", "Small.svg"])
        }
    }

    @Test("draws in the colours of a theme")
    func themes() throws {
        try withFiles(["Small.swift": design]) { folder in
            let pictures = try ["standard", "contrast", "Print"].map { name in
                try Tool.run("render", "Small.swift", "-o", "-", "--theme", name, in: folder).output
            }
            #expect(pictures.allSatisfy { $0.hasPrefix("<svg") })
            #expect(Set(pictures).count == 3)
            #expect(try Tool.run("render", "Small.swift", "-o", "-", in: folder).output == pictures[0])
        }
    }

    @Test("draws the same from the document as from the source, from a file and from standard input")
    func documents() throws {
        try withFiles(["Small.swift": design]) { folder in
            let source = try Tool.run("render", "Small.swift", "-o", "-", in: folder)
            let json = try Tool.run("render", "Small.swift", "-o", "-", "--format", "json", in: folder)
            try json.output.write(to: folder.appending(path: "d.json"), atomically: true, encoding: .utf8)
            let document = try Tool.run("render", "d.json", "-o", "-", in: folder)
            let piped = try Tool.run("render", "-", "-o", "-", input: Array(json.output.utf8), in: folder)
            #expect(source.output.hasPrefix("<svg"))
            #expect(source.output == document.output)
            #expect(source.output == piped.output)
        }
    }

    @Test("reads a design that its own package prints, and calls the picture by the design's name")
    func package() throws {
        try withFiles([:]) { folder in
            let printed = try run(Tool.products.appending(path: "VisualSearch").path, [])
            let drawn = try Tool.run("render", "-", input: Array(printed.output.utf8), in: folder)
            #expect(drawn.status == 0)
            #expect(FileManager.default.fileExists(atPath: folder.appending(path: "VisualSearch.svg").path))
        }
    }

    @Test("takes a folder of Swift files as one design")
    func folder() throws {
        let files = [
            "search/Design.swift": """
            import SystemDesign
            @main struct Search: Design {
                let app = Client()
                let serving_ = Stores()
                var serving: Serving { app --> serving_.index }
            }
            """,
            "search/parts/Stores.swift": "import SystemDesign\nstruct Stores { let index = VectorIndex() }",
            "search/README.md": "not Swift",
        ]
        try withFiles(files) { folder in
            let run = try Tool.run("render", "search/", in: folder)
            #expect(run.status == 0, "\(run.errors)")
            let svg = try String(contentsOf: folder.appending(path: "search.svg"), encoding: .utf8)
            #expect(svg.contains("data-id=\"serving_.index\""))
        }
    }

    @Test("is not disturbed by what a design prints")
    func printing() throws {
        let chatty = design.replacingOccurrences(
            of: "let app", with: "init() { print(\"{\\\"junk\\\": 1}\") }\n    let app")
        try withFiles(["Chatty.swift": chatty]) { folder in
            let run = try Tool.run("render", "Chatty.swift", "-o", "-", in: folder)
            #expect(run.status == 0, "\(run.errors)")
            #expect(run.output.hasPrefix("<svg"))
        }
    }

    @Test("leaves a file of another name's picture alone, and replaces its own as a whole")
    func replacing() throws {
        try withFiles(["Small.swift": design, "Small.svg": "old", "Other.svg": "other"]) { folder in
            #expect(try Tool.run("render", "Small.swift", in: folder).status == 0)
            let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
            #expect(names == ["Other.svg", "Small.svg", "Small.swift"])
            #expect(
                try String(contentsOf: folder.appending(path: "Small.svg"), encoding: .utf8).hasPrefix("<svg")
            )
            #expect(try String(contentsOf: folder.appending(path: "Other.svg"), encoding: .utf8) == "other")
        }
    }

    @Test("reads a file whose name looks like an argument of the compiler")
    func strangeName() throws {
        try withFiles(["@all.swift": design]) { folder in
            let run = try Tool.run("render", "@all.swift", in: folder)
            #expect(run.status == 0, "\(run.errors)")
            #expect(FileManager.default.fileExists(atPath: folder.appending(path: "@all.svg").path))
        }
    }

    @Test("writes a set of formats, each under the extension that is its own")
    func images() throws {
        try withFiles(["Small.swift": design]) { folder in
            let run = try Tool.run(
                "render", "Small.swift", "--format", "png,pdf,layout,outline,png", in: folder)
            #expect(run.status == 0, "\(run.errors)")
            let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            #expect(
                files.sorted() == [
                    "Small.layout.json", "Small.outline.txt", "Small.pdf", "Small.png", "Small.swift",
                ])
        }
    }

    @Test("takes an image's scale and colours")
    func imageOptions() throws {
        try withFiles(["Small.swift": design]) { folder in
            func png(_ arguments: String...) throws -> Data {
                let file = folder.appending(path: "picture.png")
                let run = try run(
                    Tool.products.appending(path: "blueprint").path,
                    ["render", "Small.swift", "-o", "picture.png"] + arguments,
                    environment: ["XDG_CACHE_HOME": Tool.cache.path], in: folder)
                #expect(run.status == 0, "\(run.errors)")
                return try Data(contentsOf: file)
            }
            let (usual, double) = (try png(), try png("--scale", "2"))
            #expect(usual == double)
            #expect(try png("--scale", "4").count > usual.count)
            #expect(try png("--appearance", "dark") != usual)
        }
    }

    @Test("refuses an image that is too large, with the scale that fits, and leaves what was there")
    func tooLarge() throws {
        try withFiles(["Small.swift": design, "Small.png": "old"]) { folder in
            let run = try Tool.run("render", "Small.swift", "-o", "Small.png", "--scale", "1e9", in: folder)
            #expect(run.status == 2)
            #expect(run.errors.contains("more than can be made; --scale "))
            #expect(try String(contentsOf: folder.appending(path: "Small.png"), encoding: .utf8) == "old")
        }
    }

    #if os(Linux)
    @Test("says what to install where librsvg can't be opened, and draws the SVG without it")
    func library() throws {
        try withFiles(["Small.swift": design, "libraries/librsvg-2.so.2": "broken"]) { folder in
            let environment = ["LD_LIBRARY_PATH": folder.appending(path: "libraries").path]
            let png = try Tool.run(
                "render", "Small.swift", "-o", "a.png", environment: environment, in: folder)
            #expect(png.status == 2)
            #expect(png.errors.contains("librsvg is needed for this format"), "\(png.errors)")
            #expect(png.errors.contains("install librsvg2-2 on Debian"))
            let svg = try Tool.run(
                "render", "Small.swift", "-o", "a.svg", environment: environment, in: folder)
            #expect(svg.status == 0, "\(svg.errors)")
        }
    }

    @Test("refuses a PDF on a terminal")
    func terminal() throws {
        let command = "'\(Tool.products.appending(path: "blueprint").path)' render x.swift -o - --format pdf"
        let ended = try run("script", ["--quiet", "--return", "--command", command, "/dev/null"])
        #expect(ended.status == 2)
        #expect(ended.output.contains("a terminal can't show pdf; give it a file: -o design.pdf"))
    }
    @Test("warns where images would be drawn in a font of other widths")
    func fonts() throws {
        let configuration = """
            <?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
            <fontconfig><dir>/nowhere</dir></fontconfig>
            """
        try withFiles(["Small.swift": design, "none.conf": configuration]) { folder in
            let environment = ["FONTCONFIG_FILE": folder.appending(path: "none.conf").path]
            let run = try Tool.run(
                "render", "Small.swift", "--format", "pdf", environment: environment, in: folder)
            #expect(run.status == 0)
            #expect(run.errors.hasPrefix("warning: there is no font here in Arial's widths"), "\(run.errors)")
            let svg = try Tool.run("render", "Small.swift", environment: environment, in: folder)
            #expect(svg.errors.isEmpty)
        }
    }
    #endif

    // MARK: - Findings

    /// A design with a warning, with an error that it accepts, and without much else.
    private static let wanting = """
        import SystemDesign

        @main
        struct Wanting: Design {
            let maturity = Maturity.production
            let app = Client("App")
            let server = ModelServer("Server").accepting(.missingPredictionLog, because: "it is another team's")
            let idle = Cache("Idle")
            var serving: Serving { app -- "question" --> server }
        }
        """

    @Test("marks what lint finds and shows what is missing, where that is asked for")
    func findings() throws {
        try withFiles(["Wanting.swift": Self.wanting]) { folder in
            func outline(_ arguments: String...) throws -> String {
                let run = try Tool.run(
                    "render", ["Wanting.swift", "-o", "-", "--format", "outline"] + arguments, in: folder)
                #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
                return run.output
            }
            let plain = try outline("--stage", "pilot")
            #expect(!plain.contains("error:") && !plain.contains("missing"))
            let marked = try outline("--findings")
            #expect(
                marked.contains("\n    error: nothing watches ") && marked.contains(" `server` [MON701]\n"))
            #expect(marked.contains("\n  Drift monitor: missing\n"))
            // What is accepted isn't marked, and what is there isn't missing.
            #expect(!marked.contains("[MON702]") && !marked.contains("Prediction log"))
            #expect(!marked.contains("Model server: missing"))
        }
    }

    @Test("is asked for findings as lint is: by rules, stage, configuration and baseline")
    func findingsOptions() throws {
        try withFiles(["Wanting.swift": Self.wanting, ".blueprint.yml": "ignore: [MON701]\n"]) { folder in
            func marks(_ arguments: String...) throws -> [String] {
                let run = try Tool.run(
                    "render",
                    ["Wanting.swift", "-o", "-", "--format", "outline", "--findings"] + arguments, in: folder)
                #expect(run.status == 0, "\(run.errors)")
                return run.output.split(separator: "\n").filter { $0.hasSuffix("]") }.map {
                    "\($0.suffix(8))"
                }
            }
            let usual = try marks()
            #expect(usual.contains("[SEC804]") && !usual.contains("[MON701]"))
            #expect(try marks("--config", "none").contains("[MON701]"))
            #expect(Set(try marks("--select", "GRF")).allSatisfy { $0.hasPrefix("[GRF") })
            #expect(try !marks("--ignore", "SEC").contains("[SEC804]"))
            let known = try Tool.run(
                "lint", ["Wanting.swift", "--baseline", "known.json", "--write-baseline"], in: folder)
            #expect(known.status == 0, "\(known.errors)")
            #expect(try marks("--baseline", "known.json") == [])
            let wrong = try Tool.run(
                "render", ["Wanting.swift", "--findings", "--select", "XYZ1"], in: folder)
            #expect(wrong.status == 2 && wrong.errors.contains("no rule is called 'XYZ1'"), "\(wrong.errors)")
        }
    }

    @Test("writes into the one file that is named, in the format of its extension")
    func oneFile() throws {
        try withFiles(["Small.swift": design]) { folder in
            #expect(try Tool.run("render", "Small.swift", "-o", "new/picture.dot", in: folder).status == 0)
            let dot = try String(contentsOf: folder.appending(path: "new/picture.dot"), encoding: .utf8)
            #expect(dot.hasPrefix("digraph Small {"))
        }
    }
}

@Suite("blueprint")
struct BlueprintTests {
    @Test("says its version, and helps with examples")
    func help() throws {
        #expect(try Tool.run("--version").output.contains("0.1.0"))
        let help = try Tool.run("render", "--help")
        #expect(help.status == 0)
        #expect(help.output.contains("blueprint render VisualSearch.swift"))
        #expect(try Tool.run("help").status == 0)
    }

    @Test(
        "ends with 2 where it isn't understood, and says what is meant",
        arguments: [
            (["rendr", "x.swift"], "no command 'rendr'; did you mean render?"),
            (["render"], "Missing expected argument '<design>'"),
            (["render", "x.swift", "--format", "sgv"], "no format 'sgv'; did you mean svg?"),
            (["render", "x.swift", "-o", "x.sgv"], "no format 'sgv'"),
            (["render", "x.swift", "--format", "svg, pngg"], "no format 'pngg'; did you mean png?"),
            (
                ["render", "x.swift", "-o", "x.layout.json", "--format", "json"],
                "x.layout.json is one layout file"
            ),
            (["render", "x.swift", "-o", "x.png", "--scale", "0"], "--scale is a number above 0"),
            (["render", "x.swift", "-o", "x.png", "--scale=-1"], "--scale is a number above 0"),
            (["render", "x.swift", "-o", "x.png", "--scale", "nan"], "--scale is a number above 0"),
            (["render", "x.swift", "-o", "x.pdf", "--scale", "2"], "--scale is for png"),
            (["render", "x.swift", "--appearance", "dark"], "--appearance is for png and pdf"),
            (["Design.swift"], "no command 'Design.swift'; to draw it: blueprint render Design.swift"),
            (["render", "x.swift", "-o", "x.svg", "--format", "dot"], "x.svg is one svg file"),
            (["render", "x.swift", "-o", "-", "--format", "dot,svg"], "standard output takes one format"),
            (
                ["render", "x.swift", "--time-limit", "0"],
                "--time-limit is a number of seconds from 1 to 86400"
            ),
        ])
    func usage(arguments: [String], message: String) throws {
        let ended = try run(Tool.products.appending(path: "blueprint").path, arguments)
        #expect(ended.status == 2)
        #expect(ended.errors.contains(message), "\(ended.errors)")
    }
}

@Suite("The README")
struct ReadmeTests {
    @Test("shows a design that can be drawn")
    func design() throws {
        let readme = try String(contentsOf: Tool.root.appending(path: "README.md"), encoding: .utf8)
        let blocks = readme.components(separatedBy: "```swift\n").dropFirst()
        let code = try #require(blocks.first?.components(separatedBy: "```").first)
        try withFiles(["SpamFilter.swift": code]) { folder in
            let run = try Tool.run("render", "SpamFilter.swift", "-o", "-", "--format", "dot", in: folder)
            #expect(run.status == 0, "\(run.errors)")
            #expect(run.output.contains("filter -> log"))
        }
    }
}
