#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The sources of `SystemDesign`, which the user's own compiler builds: a module that was built elsewhere can be
/// read by no other version of the compiler.
struct LanguageSources {
    let files: [SourceFile]

    /// Finds the sources: beside the installed tool, or in the checkout that it was built in.
    static func find(tool: String = CommandLine.executablePath) throws(LoadError) -> LanguageSources {
        var folder = URL(filePath: tool).resolvingSymlinksInPath().deletingLastPathComponent()
        let installed = folder.deletingLastPathComponent().appending(path: "share/blueprint/SystemDesign")
            .path
        var candidates = [installed]
        while folder.path != "/" {
            if folder.lastPathComponent == ".build" {
                candidates.append(
                    folder.deletingLastPathComponent().appending(path: "Sources/SystemDesign").path)
            }
            folder.deleteLastPathComponent()
        }
        for candidate in candidates where FileManager.default.fileExists(atPath: candidate) {
            let names = (try? FileManager.default.subpathsOfDirectory(atPath: candidate)) ?? []
            let swift = names.filter { $0.hasSuffix(".swift") }.sorted()
            return LanguageSources(files: try SourceFile.read(swift.map { "\(candidate)/\($0)" }))
        }
        throw .noLanguage(searched: candidates)
    }
}

/// A file of source text with what is in it.
struct SourceFile: Equatable {
    let path: String
    let contents: Data

    /// The most that the files of a design may have together.
    static let limit = 16_000_000

    static func read(_ paths: [String]) throws(LoadError) -> [SourceFile] {
        var files: [SourceFile] = []
        var total = 0
        for path in paths {
            let size = FileManager.default.size(ofFile: path)
            total += size
            guard total <= limit else { throw .tooLarge(path: path, limit: limit) }
            do {
                files.append(SourceFile(path: path, contents: try Data(contentsOf: URL(filePath: path))))
            } catch {
                throw .unreadable(path: path, reason: error.reason)
            }
        }
        return files
    }
}

extension CommandLine {
    /// Where the running program is, whatever it was called by.
    static var executablePath: String {
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
