#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Tells a folder of designs from a design that is a folder.
package enum DesignFolder {
    /// The designs at a path: those in a folder, each Swift file and document, and each folder in it; or the path itself.
    ///
    /// A folder whose files have a single entry point is one design.
    package static func designs(at path: String) throws(LoadError) -> [String] {
        var isFolder = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw .notFound(path: path, nearest: nil)
        }
        guard isFolder, !path.hasSuffix(".swift"), !path.hasSuffix(".json") else { return [path] }
        let base = path.hasSuffix("/") ? String(path.dropLast()) : path
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: base).filter { !$0.hasPrefix(".") }
                .sorted()
        } catch {
            throw .unreadable(path: path, reason: error.reason)
        }
        let swift = names.filter { $0.hasSuffix(".swift") && $0 != "Package.swift" }.map { "\(base)/\($0)" }
        let documents = names.filter { $0.hasSuffix(".json") }.map { "\(base)/\($0)" }
        if !swift.isEmpty, swift.count(where: isProgram) <= 1, documents.isEmpty { return [base] }
        var found = swift.filter(isProgram) + documents
        for name in names {
            let inner = "\(base)/\(name)"
            var isFolder = false
            guard FileManager.default.fileExists(atPath: inner, isDirectory: &isFolder), isFolder else {
                continue
            }
            found += try designs(at: inner)
        }
        guard !found.isEmpty else { throw .noSwiftFiles(path: path) }
        return found.sorted()
    }

    /// Whether a file has an entry point.
    private static func isProgram(_ file: String) -> Bool {
        let text = (try? String(contentsOf: URL(filePath: file), encoding: .utf8)) ?? ""
        return file.hasSuffix("/main.swift") || text.split(separator: "\n").contains { $0.hasPrefix("@main") }
    }
}
