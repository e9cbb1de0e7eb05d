#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Where Blueprint's own files are: beside the installed tool, or in the checkout that it was built in. Both have the
/// same folders.
package struct Installation {
    /// The folder of everything; a Swift package that has `SystemDesign` as a product.
    package let root: URL

    /// The folder of templates.
    package var templates: URL { root.appending(path: "Templates") }
    /// The folder of designs to learn from.
    package var examples: URL { root.appending(path: "Examples") }

    /// Finds the files.
    ///
    /// - Throws: ``LoadError/noLanguage(searched:)`` where the tool was moved away from them.
    package static func find(tool: String = CommandLine.executablePath) throws(LoadError) -> Installation {
        let program = URL(filePath: tool).resolvingSymlinksInPath()
        var folder = program.deletingLastPathComponent()
        var candidates = [folder.deletingLastPathComponent().appending(path: "share/blueprint")]
        while folder.path != "/" {
            if folder.lastPathComponent == ".build" { candidates.append(folder.deletingLastPathComponent()) }
            folder.deleteLastPathComponent()
        }
        for candidate in candidates {
            let installation = Installation(root: candidate)
            if FileManager.default.fileExists(atPath: installation.language.path) { return installation }
        }
        throw .noLanguage(searched: candidates.map(\.path))
    }

    private var language: URL { root.appending(path: "Sources/SystemDesign") }

    /// The sources of `SystemDesign`, which the user's own compiler builds: a module that was built elsewhere can be
    /// read by no other version of the compiler.
    package func languageSources() throws(LoadError) -> [SourceFile] {
        try Self.sources(in: language)
    }

    /// The sources of the designs to learn from.
    package func exampleSources() throws(LoadError) -> [SourceFile] { try Self.sources(in: examples) }

    private static func sources(in folder: URL) throws(LoadError) -> [SourceFile] {
        let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
        let swift = names.filter { $0.hasSuffix(".swift") }.sorted()
        return try SourceFile.read(swift.map { "\(folder.path)/\($0)" })
    }
}

extension CommandLine {
    /// Where the running program is, whatever it was called by.
    package static var executablePath: String {
        let proc = "/proc/self/exe"
        if FileManager.default.fileExists(atPath: proc) {
            return URL(filePath: proc).resolvingSymlinksInPath().path
        }
        let called = arguments.first ?? ""
        if called.contains("/") { return called }
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        return folders.map { "\($0)/\(called)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
            ?? called
    }
}
