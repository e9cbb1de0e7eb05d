import Foundation
import TestSupport
import Testing

/// Everything that can be wrong with what the tool is given: the message, the exit code 2, and nothing written.
@Suite("Bad input")
struct BadInputTests {
    private static let head = "import SystemDesign\n"
    private static let empty = "@main struct D: Design { let app = Client() }\n"

    /// Renders `D.swift` with this text, and returns what was said once it is sure that nothing was written.
    private func refused(
        _ files: [String: String], _ arguments: [String] = ["render", "D.swift"],
        environment: [String: String] = [:],
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> String {
        try withFiles(files) { folder in
            let before = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
            let ended = try run(
                Tool.products.appending(path: "blueprint").path, arguments,
                environment: ["XDG_CACHE_HOME": Tool.cache.path].merging(environment) { $1 }, in: folder)
            #expect(ended.status == 2, "\(ended.errors)", sourceLocation: sourceLocation)
            #expect(ended.output.isEmpty, sourceLocation: sourceLocation)
            let after = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
            #expect(after == before, sourceLocation: sourceLocation)
            return ended.errors.trimmingCharacters(in: .whitespacesAndNewlines)
        }
    }

    // MARK: - Files

    @Test("no file, with the one that was probably meant")
    func noFile() throws {
        #expect(
            try refused(["designs/Search.swift": ""], ["render", "designs/Serach.swift"])
                == "designs/Serach.swift: error: there is no such file or folder; did you mean designs/Search.swift?"
        )
        #expect(try refused([:], ["render", "x.json"]) == "x.json: error: there is no such file or folder")
    }

    @Test("a theme that there isn't, with the one that was probably meant")
    func noTheme() throws {
        let message = try refused(
            ["D.swift": Self.head + Self.empty], ["render", "D.swift", "--theme", "prnt"])
        #expect(
            message.contains("no theme 'prnt'; did you mean print?; the themes are standard, contrast, print")
        )
    }

    @Test("a folder of several designs, which are named one by one")
    func severalDesigns() throws {
        let design = { (name: String) in
            "import SystemDesign\n\n@main\nstruct \(name): Design { let app = Client() }\n"
        }
        let errors = try refused(
            ["designs/A.swift": design("A"), "designs/B.swift": design("B")], ["lint", "designs"])
        #expect(errors.hasSuffix("there are several in this one; name their files: designs/*.swift"))
    }

    @Test("a folder without Swift, a package, and a file of another kind")
    func wrongKind() throws {
        #expect(
            try refused(["docs/a.md": ""], ["render", "docs"])
                == "docs: error: there is no .swift file in this folder")
        #expect(
            try refused(["p/Package.swift": "", "p/Sources/x.swift": ""], ["render", "p"]).contains(
                "(cd p && swift run) | blueprint render -"))
        #expect(
            try refused(["a.png": ""], ["render", "a.png"]).hasPrefix(
                "a.png: error: a design is a .swift file"))
    }

    @Test(
        "a document that is truncated, newer, of a wrong shape, or no text",
        arguments: [
            ("{\"schemaVersion\": 1, \"id\":", "it isn't valid JSON"),
            ("{\"schemaVersion\": 7}", "schema version 7"),
            (
                "{\"schemaVersion\": 1, \"id\": \"D\", \"title\": \"D\", \"components\": [{\"id\": \"a\"}], \"flows\": [], \"statements\": []}",
                "components[0].kind: missing"
            ),
            ("", "it isn't valid JSON"),
            ("\u{0}\u{1}\u{2}", "it isn't valid JSON"),
        ])
    func brokenDocument(json: String, message: String) throws {
        let said = try refused(["d.json": json], ["render", "d.json"])
        #expect(said.hasPrefix("d.json: error: "))
        #expect(said.contains(message), "\(said)")
    }

    @Test("a document of a gigabyte, and an endless one on standard input")
    func hugeDocument() throws {
        try withFiles(["d.json": ""]) { folder in
            let file = try FileHandle(forWritingTo: folder.appending(path: "d.json"))
            try file.truncate(atOffset: 1_000_000_000)
            let ended = try Tool.run("render", "d.json", in: folder)
            #expect(ended.status == 2)
            #expect(
                ended.errors == "d.json: error: it is larger than 64 MB, the most that a design may have\n")
        }
        let tool = Tool.products.appending(path: "blueprint").path
        let piped = try run("/bin/sh", ["-c", "cat /dev/zero | '\(tool)' render -"])
        #expect(piped.status == 2)
        #expect(piped.errors.contains("standard input: error: it is larger than 64 MB"))
    }

    // MARK: - Programs

    @Test("a file that doesn't compile: the compiler's own text at the user's line")
    func doesNotCompile() throws {
        let said = try refused(["D.swift": Self.head + "@main struct D: Design {\n    let app = Clint()\n}\n"]
        )
        #expect(said.contains("D.swift:3:15: error: cannot find 'Clint' in scope"), "\(said)")
        #expect(said.hasSuffix("D.swift: error: the design doesn't compile; see above"))
    }

    @Test("a statement in a step that it doesn't belong to: one sentence at the right column")
    func wrongStep() throws {
        let text =
            Self.head
            + "@main struct D: Design {\n    var data: DataPreparation {\n        Goal(\"x\")\n    }\n}\n"
        let said = try refused(["D.swift": text])
        #expect(
            said.contains(
                "D.swift:4:9: error: argument type 'Goal' does not conform to expected type 'DataStatement'"),
            "\(said)")
    }

    @Test("a program with another main, which prints junk, and one without a beginning")
    func noDesign() throws {
        let junk = try refused(["D.swift": "@main struct D { static func main() { print(\"junk\") } }\n"])
        #expect(junk.hasPrefix("junk\nD.swift: error: the program ran and gave no design"), "\(junk)")
        let none = try refused(["D.swift": Self.head + "struct D: Design {}\n"])
        #expect(none.hasPrefix("D.swift: error: there is no design to run; write @main"), "\(none)")
        #expect(try refused(["D.swift": ""]).hasPrefix("D.swift: error: there is no design to run"))
    }

    @Test("two designs in one file")
    func twoDesigns() throws {
        let said = try refused([
            "D.swift": Self.head + "@main struct A: Design {}\n@main struct B: Design {}\n"
        ])
        #expect(
            said.contains("D.swift:3:1: error: 'main' attribute can only apply to one type in a module"),
            "\(said)")
    }

    @Test("a design that contradicts itself: its own path, line and column")
    func contradictory() throws {
        let text =
            Self.head + """
                @main struct D: Design {
                    static let one = Client()
                    let first = D.one
                    let second = D.one
                }
                """
        let said = try refused(["deep/D.swift": text], ["render", "deep/D.swift"])
        #expect(
            said
                == "deep/D.swift:3:28: error: 'second' and 'first' are one component; make a component for each"
        )
    }

    @Test("a figure that is infinite")
    func infinite() throws {
        let text = Self.head + "@main struct D: Design { let cache = Cache(hitRate: .percent(1 / 0.0)) }\n"
        let said = try refused(["D.swift": text])
        #expect(
            said
                == "D.swift:2:43: error: `hitRate` of 'cache' is inf, which isn't a figure; give a finite number or leave it out"
        )
    }

    @Test("a program that crashes")
    func crash() throws {
        let text = Self.head + "@main struct D: Design { init() { fatalError(\"the reason\") } }\n"
        let said = try refused(["D.swift": text])
        #expect(said.contains("the reason"), "\(said)")
        #expect(said.contains("D.swift: error: the design's program crashed with signal"), "\(said)")
    }

    @Test("a program that ends by itself")
    func exit() throws {
        let text = "import Foundation\n" + Self.head + "@main struct D: Design { init() { exit(7) } }\n"
        let said = try refused(["D.swift": text])
        #expect(said == "D.swift: error: the design's program ended with status 7 and gave no design")
    }

    @Test("a program that never ends")
    func endless() throws {
        let text = Self.head + "@main struct D: Design { init() { while true {} } }\n"
        let said = try refused(["D.swift": text], ["render", "D.swift", "--time-limit", "1"])
        #expect(
            said.hasSuffix(
                "D.swift: error: the design's program was stopped after 1 s; --time-limit gives it more"),
            "\(said)")
    }

    @Test("a program that leaves another one behind, which is stopped with it")
    func forks() throws {
        let mark = "9\(Int.random(in: 10_000...99_999))"
        let text =
            "import Foundation\n" + Self.head + """
                @main struct D: Design {
                    init() {
                        let process = Process()
                        process.executableURL = URL(filePath: "/bin/sleep")
                        process.arguments = ["\(mark)"]
                        try! process.run()
                        while true {}
                    }
                }
                """
        _ = try refused(["D.swift": text], ["render", "D.swift", "--time-limit", "2"])
        let left = try run("/bin/sh", ["-c", "ps -eo args | grep '^/bin/sleep \(mark)'"])
        #expect(left.output.isEmpty)
    }

    #if os(Linux)  // No other system of ours limits the address space of a process.
    @Test("a program that eats memory")
    func memory() throws {
        let text =
            Self.head + """
                @main struct D: Design {
                    init() {
                        var all: [[UInt8]] = []
                        while true { all.append(Array(repeating: 1, count: 50_000_000)) }
                    }
                }
                """
        let said = try refused(["D.swift": text], ["render", "D.swift", "--memory-limit", "400"])
        #expect(said.contains("crashed with signal"), "\(said)")
        #expect(
            said.contains("it may use 10 s and 400 MB, which --time-limit and --memory-limit change"),
            "\(said)")
    }
    #endif

    @Test("no compiler on the PATH")
    func noCompiler() throws {
        let said = try refused(["D.swift": Self.head + Self.empty], environment: ["PATH": "/nowhere"])
        #expect(said.hasPrefix("error: there is no swiftc on the PATH"))
    }

    // MARK: - Outputs

    @Test("an output folder that can't be made, and a file where a folder should be")
    func badFolder() throws {
        let files = ["D.swift": Self.head + Self.empty, "file": ""]
        #expect(
            try refused(files, ["render", "D.swift", "-o", "/proc/nowhere/"]).hasPrefix(
                "/proc/nowhere/: error: the folder can't be made"))
        #expect(
            try refused(files, ["render", "D.swift", "-o", "file/"]).hasPrefix(
                "file/: error: the folder can't be made"))
    }

    @Test("a disk that is full: nothing half written, and the old picture still there")
    func full() throws {
        try withFiles(["D.swift": Self.head + Self.empty, "D.svg": "old"]) { folder in
            let tool = Tool.products.appending(path: "blueprint").path
            _ = try Tool.run("render", "D.swift", "-o", "-", in: folder)
            // A limit of the file size stands in for the full disk.
            let ended = try run(
                "/bin/sh", ["-c", "trap '' XFSZ; ulimit -f 1; exec '\(tool)' render D.swift"],
                environment: ["XDG_CACHE_HOME": Tool.cache.path], in: folder)
            #expect(ended.status == 2)
            #expect(ended.errors.hasPrefix("D.svg: error: it can't be written"), "\(ended.errors)")
            #expect(try String(contentsOf: folder.appending(path: "D.svg"), encoding: .utf8) == "old")
            #expect(
                try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == [
                    "D.svg", "D.swift",
                ])
        }
        #if os(Linux)
        try withFiles(["D.swift": Self.head + Self.empty]) { folder in
            let tool = Tool.products.appending(path: "blueprint").path
            let ended = try run(
                "/bin/sh", ["-c", "exec '\(tool)' render D.swift -o - > /dev/full"],
                environment: ["XDG_CACHE_HOME": Tool.cache.path], in: folder)
            #expect(ended.status == 2)
            #expect(
                ended.errors == "standard output: error: it can't be written: no space left on device\n")
        }
        #endif
    }

    @Test("the user's interrupt: nothing written, nothing left running or lying about")
    func interrupted() throws {
        let text = Self.head + "@main struct D: Design { init() { while true {} } }\n"
        try withFiles(["D.swift": text, "tmp/x": ""]) { folder in
            let process = Process()
            process.executableURL = Tool.products.appending(path: "blueprint")
            process.arguments = ["render", "D.swift"]
            process.currentDirectoryURL = folder
            process.environment = ProcessInfo.processInfo.environment.merging([
                "XDG_CACHE_HOME": Tool.cache.path, "TMPDIR": folder.appending(path: "tmp").path,
            ]) { $1 }
            process.standardError = FileHandle.nullDevice
            try process.run()
            // Long enough to have the design's program run.
            let scratch = folder.appending(path: "tmp").path
            for _ in 0..<400 {
                let made = (try? FileManager.default.subpathsOfDirectory(atPath: scratch)) ?? []
                if made.contains(where: { $0.hasSuffix("/design") }) { break }
                Thread.sleep(forTimeInterval: 0.05)
            }
            Thread.sleep(forTimeInterval: 0.3)
            process.interrupt()
            process.waitUntilExit()
            #expect(process.terminationStatus == 130)
            let lying = try FileManager.default.subpathsOfDirectory(atPath: scratch)
            #expect(lying == ["x"])
            let left = try run("/bin/sh", ["-c", "ps -eo args | grep '^\(scratch)'"])
            #expect(left.output.isEmpty)
            #expect(
                try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == [
                    "D.swift", "tmp",
                ])
        }
    }
}
