import SystemDesign

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Builds the language and a design against it, and runs the design.
struct DesignBuild {
    let toolchain: SwiftToolchain
    let cache: Cache
    let limits: ProgramLimits
    /// The folder for everything that is made on the way.
    let folder: URL
    let report: @Sendable (LoadEvent) -> Void

    /// Compilers that hang are stopped, too.
    var compilerSeconds = 300
    /// The language takes a quarter of a minute where there is nothing else to do, and is built once: a busy machine
    /// gets all the time that it may need.
    var languageSeconds = 1_800

    // MARK: - The language

    /// How the language is compiled. Without the places of its declarations: notes would point to files that users
    /// don't have.
    static let languageFlags = [
        "-swift-version", "6", "-package-name", "blueprint", "-wmo", "-parse-as-library", "-emit-library",
        "-emit-module", "-avoid-emit-module-source-info", "-module-name", "SystemDesign",
    ]

    /// The folder with the built language: from the cache, or built and put there.
    func languageModule(_ sources: [SourceFile]) async throws(LoadError) -> URL {
        let inputs = Inputs(toolchain: toolchain, flags: Self.languageFlags, files: sources).data
        if let entry = cache.entry(for: inputs, on: .language) { return entry }

        report(.step("Building the language for this compiler, which is done once"))
        let module = folder.appending(path: "language")
        try makeFolder(module)
        let arguments =
            Self.languageFlags + [
                "-module-cache-path", moduleCache, "-emit-module-path",
                module.appending(path: "SystemDesign.swiftmodule").path,
                "-o", module.appending(path: Self.library).path,
            ] + sources.map(\.path)
        let (status, output) = try await compiler(arguments, for: "the language", languageSeconds)
        guard status == 0 else {
            throw .languageDoesNotCompile(compiler: toolchain.compiler, diagnostics: output)
        }
        guard cache.folder != nil else { return module }
        do {
            return try cache.store(module, for: inputs, on: .language)
        } catch {
            let place = cache.folder?.path ?? ""
            report(
                .warning("the language can't be kept in \(place), and is built in every run: \(error.reason)")
            )
            return module
        }
    }

    #if os(macOS)
    private static let library = "libSystemDesign.dylib"
    #else
    private static let library = "libSystemDesign.so"
    #endif

    /// Where the compiler keeps modules of C: in the cache, or for this run where the cache can't be written.
    private var moduleCache: String {
        if let kept = cache.folder?.appending(path: "modules") {
            try? FileManager.default.createDirectory(at: kept, withIntermediateDirectories: true)
            if FileManager.default.isWritableFile(atPath: kept.path) { return kept.path }
        }
        return folder.appending(path: "modules").path
    }

    // MARK: - The design

    /// How a design is compiled: not optimised, because that would take many times as long as the design runs.
    static let designFlags = ["-swift-version", "6", "-Onone", "-wmo", "-c", "-module-name", "Design"]

    /// Compiles a design, runs it, and returns the document that it wrote.
    func document(of files: [String], called path: String, against module: URL) async throws(LoadError)
        -> Data
    {
        report(.step("Compiling \(path)"))
        let program = try await compile(files, called: path, against: module)

        report(.step("Running \(path)"))
        let document = folder.appending(path: "document.json")
        let (end, output) = try await run(
            program, ["--document", document.path], seconds: limits.seconds, megabytes: limits.megabytes)
        switch end {
        case .exited(0): break
        case .exited(2) where output.contains("error: "):
            throw .contradictory(diagnostics: output.withPaths(of: files, called: path))
        case .exited(let status): throw .failed(path: path, status: status, output: output)
        case .signalled(let signal):
            throw .crashed(path: path, signal: signal, limits: limits, output: output)
        case .timedOut: throw .timedOut(path: path, limits: limits, output: output)
        }
        guard FileManager.default.fileExists(atPath: document.path) else {
            throw .noDocument(path: path, output: output)
        }
        return try DocumentFile.contents(of: document.path)
    }

    /// Compiles and links in two steps: asked for both at once, the compiler's driver takes a third longer.
    private func compile(_ files: [String], called path: String, against module: URL) async throws(LoadError)
        -> String
    {
        let object = folder.appending(path: "design.o").path
        let isScript = files.contains { $0 == "main.swift" || $0.hasSuffix("/main.swift") }
        let (compiled, diagnostics) = try await compiler(
            Self.designFlags + ["-I", module.path] + (isScript ? [] : ["-parse-as-library"]) + [
                "-module-cache-path", moduleCache, "-o", object,
            ]
                + files,
            for: path, compilerSeconds)
        guard compiled == 0 else {
            if !importsLanguage(files) { throw .noImport(path: path) }
            if files.count > 1, diagnostics.contains("'main' attribute can only apply to one type") {
                throw .severalDesigns(path: path)
            }
            throw .doesNotCompile(path: path, diagnostics: diagnostics)
        }

        let program = folder.appending(path: "design").path
        let (linked, complaints) = try await compiler(
            [
                object, "-L", module.path, "-lSystemDesign", "-Xlinker", "-rpath", "-Xlinker", module.path,
                "-o", program,
            ],
            for: path, compilerSeconds)
        guard linked == 0 else {
            // What compiles against the language links against it, but for the one name that @main would make.
            if complaints.contains("main") { throw .noEntryPoint(path: path) }
            throw .doesNotCompile(path: path, diagnostics: complaints)
        }
        return program
    }

    /// Whether any of the files has the import without which hundreds of lines would complain.
    private func importsLanguage(_ files: [String]) -> Bool {
        files.contains { file in
            let text = (try? Data(contentsOf: URL(filePath: file))).map {
                String(decoding: $0, as: UTF8.self)
            }
            return text?.contains("import SystemDesign") ?? false
        }
    }

    // MARK: - Processes

    /// Runs the compiler, and gives the status with which it ended by itself.
    ///
    /// - Throws: where it was stopped, which says nothing about what it was to compile.
    private func compiler(
        _ arguments: [String], for what: String, _ seconds: Int
    ) async throws(LoadError) -> (status: Int32, output: String) {
        let (ending, output) = try await run(toolchain.compiler, arguments, seconds: seconds)
        switch ending {
        case .exited(let status):
            // It starts programs of its own, and tells what became of them: this is how a machine without memory
            // ends them.
            if status != 0, output.contains("failed due to signal \(SIGKILL)") {
                throw .compilerKilled(signal: SIGKILL, what: what, output: output)
            }
            return (status, output)
        case .signalled(let signal): throw .compilerKilled(signal: signal, what: what, output: output)
        case .timedOut: throw .compilerTimedOut(seconds: seconds, what: what, output: output)
        }
    }

    private func run(
        _ executable: String, _ arguments: [String], seconds: Int, megabytes: Int? = nil
    ) async throws(LoadError) -> (ending: BoundedProcess.Ending, output: String) {
        let process = BoundedProcess(
            executable: executable, arguments: arguments, seconds: seconds, megabytes: megabytes,
            folder: folder)
        do {
            let ending = try await process.run()
            let output = String(
                decoding: try Data(contentsOf: process.output).prefix(200_000), as: UTF8.self)
            return (ending, output.trimmed)
        } catch {
            throw .unreadable(path: executable, reason: error.reason)
        }
    }

    private func makeFolder(_ folder: URL) throws(LoadError) {
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        } catch {
            throw .unreadable(path: folder.path, reason: error.reason)
        }
    }
}

extension String {
    fileprivate var trimmed: String {
        let end = lastIndex { !$0.isWhitespace }
        return end.map { String(self[...$0]) } ?? ""
    }

    /// A design's own errors with the paths that the user knows: a file's instead of its name, the whole design's
    /// where there is no place.
    fileprivate func withPaths(of files: [String], called path: String) -> String {
        split(separator: "\n", omittingEmptySubsequences: false).map { line in
            if line.hasPrefix("error: ") { return "\(path): \(line)" }
            let file = files.first { line.hasPrefix("\(($0.split(separator: "/").last ?? "")):") }
            guard let file, let colon = line.firstIndex(of: ":") else { return String(line) }
            return file + line[colon...]
        }.joined(separator: "\n")
    }
}
