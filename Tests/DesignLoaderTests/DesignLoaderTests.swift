import Foundation
import Synchronization
import SystemDesign
import TestSupport
import Testing

@testable import DesignLoader

/// What a loader said while it worked.
private final class Events: Sendable {
    private let all = Mutex<[LoadEvent]>([])

    func add(_ event: LoadEvent) { all.withLock { $0.append(event) } }

    var steps: [String] {
        all.withLock { $0.compactMap { if case .step(let text) = $0 { text } else { nil } } }
    }

    var warnings: [String] {
        all.withLock { $0.compactMap { if case .warning(let text) = $0 { text } else { nil } } }
    }
}

@Suite("A design loader")
struct DesignLoaderTests {
    private static let design = """
        import SystemDesign
        @main struct D: Design {
            let app = Client("App")
            let server = ModelServer("Server")
            var serving: Serving { app --> server }
        }
        """

    private func load(
        _ path: URL, cache: URL?, limits: ProgramLimits = ProgramLimits()
    ) async throws -> (document: DesignDocument, events: Events) {
        let events = Events()
        let loader = DesignLoader(limits: limits, cacheFolder: cache) { events.add($0) }
        return (try await loader.load(path.path).document, events)
    }

    private func folder(_ files: [String: String]) throws -> URL {
        let folder = try temporaryFolder()
        for (name, text) in files {
            try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
        }
        return folder
    }

    /// The cache that tests share, once the language is in it: to build that takes longer than all that they do with it.
    private static let shared = Task {
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).swift")
        defer { try? FileManager.default.removeItem(at: file) }
        try Self.design.write(to: file, atomically: true, encoding: .utf8)
        let cache = Tool.cache.appending(path: "blueprint")
        _ = try await DesignLoader(cacheFolder: cache).load(file.path)
        return cache
    }

    /// Makes a cache that has the language in it, and nothing else.
    private func fill(_ cache: URL) async throws {
        let shelf = Cache.Shelf.language.name
        let kept = try await Self.shared.value.appending(path: shelf)
        let own = cache.appending(path: shelf)
        try FileManager.default.createDirectory(at: own, withIntermediateDirectories: true)
        // Those with a dot are still being made.
        for entry in try FileManager.default.contentsOfDirectory(atPath: kept.path) where entry.first != "." {
            try FileManager.default.copyItem(
                at: kept.appending(path: entry), to: own.appending(path: entry))
        }
    }

    @Test("compiles a design once, and then reads what it kept until the source changes")
    func cache() async throws {
        let folder = try folder(["D.swift": Self.design])
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "D.swift")
        let cache = folder.appending(path: "cache")
        try await fill(cache)

        let first = try await load(file, cache: cache)
        #expect(first.events.steps == ["Compiling \(file.path)", "Running \(file.path)"])
        let second = try await load(file, cache: cache)
        #expect(second.events.steps.isEmpty)
        #expect(second.document == first.document)

        try Self.design.replacingOccurrences(of: "Server\"", with: "Other\"")
            .write(to: file, atomically: true, encoding: .utf8)
        let third = try await load(file, cache: cache)
        #expect(third.document.components.map(\.title) == ["App", "Other"])
        #expect(third.events.steps == ["Compiling \(file.path)", "Running \(file.path)"])
    }

    @Test("takes two files of the same name in two folders for two designs, and one in both for the same")
    func names() async throws {
        let cache = try await Self.shared.value
        let one = try folder(["D.swift": Self.design])
        let other = try folder(["D.swift": Self.design.replacingOccurrences(of: "\"App\"", with: "\"Web\"")])
        let copy = try folder(["D.swift": Self.design])
        defer { for folder in [one, other, copy] { try? FileManager.default.removeItem(at: folder) } }
        #expect(
            try await load(one.appending(path: "D.swift"), cache: cache).document.components[0].title == "App"
        )
        #expect(
            try await load(other.appending(path: "D.swift"), cache: cache).document.components[0].title
                == "Web")
        let again = try await load(copy.appending(path: "D.swift"), cache: cache)
        #expect(again.events.steps.isEmpty)
        #expect(again.document.components[0].title == "App")
    }

    @Test("lets two load at once into an empty cache")
    func twoAtOnce() async throws {
        let folder = try folder(["D.swift": Self.design])
        let cache = folder.appending(path: "cache")
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "D.swift")
        async let one = load(file, cache: cache)
        async let other = load(file, cache: cache)
        let (first, second) = try await (one, other)
        #expect(first.document == second.document)
        #expect(first.events.warnings.isEmpty && second.events.warnings.isEmpty)
        let left = try FileManager.default.subpathsOfDirectory(atPath: cache.path).filter {
            $0.contains("/.")
        }
        #expect(left.isEmpty)
        #expect(try await load(file, cache: cache).events.steps.isEmpty)
    }

    @Test("makes anew what is damaged in the cache")
    func damage() async throws {
        let folder = try folder(["D.swift": Self.design])
        let cache = folder.appending(path: "cache")
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "D.swift")
        try await fill(cache)
        let whole = try await load(file, cache: cache)
        for path in try FileManager.default.subpathsOfDirectory(atPath: cache.path) {
            // All but what the compiler keeps, which is its own to check.
            guard !path.hasPrefix("modules"), path.contains("/") else { continue }
            let url = cache.appending(path: path)
            var isFolder: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder)
            if !isFolder.boolValue { try Data("broken".utf8).write(to: url) }
        }
        let mended = try await load(file, cache: cache)
        #expect(mended.document == whole.document)
        #expect(mended.events.steps.count == 3)
        #expect(try await load(file, cache: cache).events.steps.isEmpty)
    }

    @Test("notices a kept document that has the right size and the wrong bytes, and says so")
    func spoiltDocument() async throws {
        let folder = try folder(["D.swift": Self.design])
        let cache = folder.appending(path: "cache")
        defer { try? FileManager.default.removeItem(at: folder) }
        try await fill(cache)
        let file = folder.appending(path: "D.swift")
        _ = try await load(file, cache: cache)
        for path in try FileManager.default.subpathsOfDirectory(atPath: cache.path)
        where path.hasSuffix("document.json") {
            let url = cache.appending(path: path)
            try Data(repeating: 0x20, count: try Data(contentsOf: url).count).write(to: url)
        }
        let mended = try await load(file, cache: cache)
        #expect(mended.events.warnings.count == 1)
        #expect(mended.document.components.count == 2)
    }

    @Test("works, with a warning, where the cache can't be written")
    func unwritableCache() async throws {
        let folder = try folder(["D.swift": Self.design, "file": ""])
        defer { try? FileManager.default.removeItem(at: folder) }
        let cache = folder.appending(path: "file/cache")
        let loaded = try await load(folder.appending(path: "D.swift"), cache: cache)
        #expect(loaded.document.components.count == 2)
        #expect(loaded.events.warnings.count == 2)
        #expect(loaded.events.warnings.allSatisfy { $0.contains("can't be kept in \(cache.path)") })
    }

    @Test("works without a cache, and leaves nothing behind")
    func noCache() async throws {
        let folder = try folder(["D.swift": Self.design])
        defer { try? FileManager.default.removeItem(at: folder) }
        let loaded = try await load(folder.appending(path: "D.swift"), cache: nil)
        #expect(loaded.document.components.count == 2)
        #expect(loaded.events.warnings.isEmpty)
    }

    @Test("keeps no more entries than it has room for")
    func pruning() throws {
        let folder = try temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let cache = Cache(folder: folder)
        let shelf = Cache.Shelf(name: "few", capacity: 3)
        for number in 0..<6 {
            let made = try temporaryFolder()
            defer { try? FileManager.default.removeItem(at: made) }
            try Data("\(number)".utf8).write(to: made.appending(path: "file"))
            _ = try cache.store(made, for: Data("\(number)".utf8), on: shelf)
        }
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "few").path).count == 3
        )
        #expect(cache.entry(for: Data("5".utf8), on: shelf) != nil)
    }

    @Test("says of a compiler that was stopped what stopped it, and never that Swift is too old")
    func stoppedCompiler() async throws {
        func build(_ script: String, seconds: Int = 1_800) async throws -> LoadError? {
            let folder = try folder(["swiftc": "#!/bin/sh\n\(script)\n"])
            defer { try? FileManager.default.removeItem(at: folder) }
            let compiler = folder.appending(path: "swiftc").path
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: compiler)
            let build = DesignBuild(
                toolchain: SwiftToolchain(compiler: compiler, identity: ""), cache: Cache(folder: nil),
                limits: ProgramLimits(), folder: folder, report: { _ in }, languageSeconds: seconds)
            do {
                _ = try await build.languageModule([])
                return nil
            } catch {
                return error
            }
        }
        #expect(try await build("exit 0") == nil)
        let late = try #require(try await build("sleep 1000", seconds: 1))
        #expect(
            late.description == """
                the language: error: the Swift compiler was stopped after 1 s and wasn't done; try again when the \
                machine has less to do
                """)
        let killed = try #require(try await build("kill -9 $$"))
        #expect(killed.description.hasPrefix("the language: error: the Swift compiler was ended by signal 9"))
        #expect(killed.description.contains("ran out of memory"))
        // swiftc starts other programs, and tells what became of them.
        let said = "error: compile command failed due to signal 9 (use -v to see invocation)"
        #expect(
            try await build("echo '\(said)'; exit 1")
                == .compilerKilled(signal: 9, what: "the language", output: said))
        let old = try #require(try await build("echo 'error: unknown argument'; exit 1"))
        #expect(
            old.description.hasPrefix("error: unknown argument\nerror: SystemDesign doesn't compile with"))
        #expect(old.description.hasSuffix("needs Swift 6.2 or newer"))
    }

    @Test("takes a program that ended by itself for done, even where its time was over before anybody looked")
    func lateLook() {
        #expect(BoundedProcess.Ending.exited(0).seenLate == .exited(0))
        #expect(BoundedProcess.Ending.signalled(11).seenLate == .signalled(11))
        #expect(BoundedProcess.Ending.signalled(9).seenLate == .timedOut)
    }

    @Test("compiles a main.swift as a script that starts the design itself")
    func script() async throws {
        let folder = try folder([
            "main.swift": "D.main()", "D.swift": Self.design.replacingOccurrences(of: "@main ", with: ""),
        ])
        defer { try? FileManager.default.removeItem(at: folder) }
        let loaded = try await load(folder, cache: try await Self.shared.value)
        #expect(loaded.document.components.count == 2)
    }
}
