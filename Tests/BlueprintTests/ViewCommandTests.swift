import Foundation
import TestSupport
import Testing

private let design = """
    import SystemDesign

    @main
    struct Shop: Design {
        let app = Client("App")
        let server = ModelServer("Server")
        var serving: Serving {
            Path("home page", .p99, under: .milliseconds(80)) {
                app -- .request("page") --> server
                Hop("score", server, .milliseconds(60))
            }
        }
    }
    """

@Suite("blueprint render --view")
struct ViewCommandTests {
    private func files(_ arguments: String...) throws -> [String] {
        try withFiles(["Shop.swift": design]) { folder in
            let ended = try run(
                Tool.products.appending(path: "blueprint").path, ["render", "Shop.swift"] + arguments,
                environment: ["XDG_CACHE_HOME": Tool.cache.path], in: folder)
            #expect(ended.status == 0, "\(ended.errors)")
            return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().filter {
                $0 != "Shop.swift"
            }
        }
    }

    @Test("writes one file for each view, named by the design and the view")
    func several() throws {
        #expect(try files("--view", "path:home page") == ["Shop-path-home-page.svg"])
        #expect(
            try files("--view", "overview,step:serving", "--view", "overview", "--view", "path-home-page")
                == ["Shop-path-home-page.svg", "Shop-step-serving.svg", "Shop.svg"])
    }

    @Test("writes the whole set")
    func all() throws {
        #expect(
            try files("--view", "all", "--format", "svg").map { $0.dropLast(4).dropFirst(4) } == [
                "-budget-home-page", "-neighbours-app", "-neighbours-server", "-path-home-page",
                "-plane-actors",
                "-plane-serving", "-step-data", "-step-evaluation", "-step-framing", "-step-model",
                "-step-monitoring", "-step-requirements", "-step-serving", "-whole", "",
            ])
    }

    @Test("writes sequences in the formats that have time, and leaves them out of all for the others")
    func sequences() throws {
        #expect(
            try files("--view", "sequence", "--format", "mermaid,markdown,outline") == [
                "Shop-sequence-home-page.md", "Shop-sequence-home-page.mmd",
                "Shop-sequence-home-page.outline.txt",
            ])
        let all = try files("--view", "all", "--format", "dot,mermaid")
        #expect(all.filter { $0.hasPrefix("Shop-sequence") } == ["Shop-sequence-home-page.mmd"])
        #expect(all.count { $0.hasSuffix(".dot") } == 14)
        #expect(all.count { $0.hasSuffix(".mmd") } == 15)
    }

    @Test("divides what hosts wouldn't draw, and says so; where there is room for one file it refuses")
    func parts() throws {
        let flow = #"{"from": "a", "to": "b", "kind": "request", "step": "serving"}"#
        let json = """
            {"schemaVersion": 1, "id": "Many", "title": "Many", "statements": [], "components": [
             {"id": "a", "kind": "service"}, {"id": "b", "kind": "service"}],
             "flows": [\(Array(repeating: flow, count: 501).joined(separator: ","))]}
            """
        try withFiles(["many.json": json]) { folder in
            let divided = try Tool.run("render", "many.json", "--format", "mermaid,markdown", in: folder)
            #expect(divided.status == 0)
            #expect(
                divided.errors.contains(
                    "warning: overview is more than hosts draw in one mermaid file: it is written in 3 parts")
            )
            let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
            #expect(
                files == ["many.json", "many.md", "many.part-1.mmd", "many.part-2.mmd", "many.part-3.mmd"])
            for output in ["-", "many.mmd"] {
                let refused = try Tool.run(
                    "render", "many.json", "--format", "mermaid", "-o", output, in: folder)
                #expect(refused.status == 2)
                #expect(refused.errors.contains("and takes 3; give a folder: -o out/"), "\(refused.errors)")
            }
        }
    }

    @Test("lets the picture read from top to bottom, if that is asked for")
    func direction() throws {
        try withFiles(["Shop.swift": design]) { folder in
            func dot(_ direction: String) throws -> String {
                try Tool.run(
                    "render", "Shop.swift", "--view", "path", "--direction", direction, "--format", "dot",
                    "-o",
                    "-", in: folder
                ).output
            }
            let (down, right) = (try dot("down"), try dot("right"))
            #expect(down.contains("rankdir=TB"))
            #expect(right.contains("rankdir=LR"))
        }
    }

    @Test(
        "is refused where it isn't understood, and nothing is written",
        arguments: [
            (["--view", "step:servin"], "no view 'step:servin'; did you mean step:serving?"),
            (["--view", "lineage"], "no view 'lineage': the design has none of that kind"),
            (["--view", "all", "-o", "-"], "standard output takes one view, and these are 15"),
            (["--view", "step", "-o", "x.svg"], "x.svg takes one view, and these are 7"),
            (
                ["--view", "sequence:home page"],
                "sequence:home page can't be drawn as svg; the formats for it are mermaid, markdown, outline"
            ),
            (["--view", "sequence", "--format", "mermaid,dot"], "can't be drawn as dot"),
            (
                ["--view", "budget", "--format", "svg,dot"],
                "budget:home page can't be drawn as dot; the formats for it are svg, png, pdf, outline"
            ),
            (["--direction", "up"], "'up' is invalid"),
        ])
    func refused(arguments: [String], message: String) throws {
        try withFiles(["Shop.swift": design]) { folder in
            let ended = try run(
                Tool.products.appending(path: "blueprint").path, ["render", "Shop.swift"] + arguments,
                environment: ["XDG_CACHE_HOME": Tool.cache.path], in: folder)
            #expect(ended.status == 2)
            #expect(ended.output.isEmpty)
            #expect(ended.errors.contains(message), "\(ended.errors)")
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["Shop.swift"])
        }
    }

    @Test("knows the names that blueprint list views shows")
    func list() throws {
        try withFiles(["Shop.swift": design]) { folder in
            let run = try Tool.run("list", "views", "Shop.swift", in: folder)
            #expect(run.status == 0, "\(run.errors)")
            #expect(run.output.contains("\n  path:home page      p99 under 80 ms\n"), "\(run.output)")
            #expect(run.output.contains("\n  sequence:home page  p99 under 80 ms\n"), "\(run.output)")
        }
    }

    @Test(
        "has a list for a design, and no design for other lists",
        arguments: [
            (["list", "views"], "which design's views? blueprint list views Design.swift"),
            (
                ["list", "flows", "Shop.swift"], "flows are the same for every design; leave out 'Shop.swift'"
            ),
            (["list", "views", "nowhere.json"], "nowhere.json: error: there is no such file or folder"),
        ])
    func listErrors(arguments: [String], message: String) throws {
        let ended = try run(Tool.products.appending(path: "blueprint").path, arguments)
        #expect(ended.status == 2)
        #expect(ended.errors.contains(message), "\(ended.errors)")
    }
}
