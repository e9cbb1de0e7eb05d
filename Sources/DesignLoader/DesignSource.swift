#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Where a design comes from: Swift files, a document in a file, or a document on standard input.
enum DesignSource: Equatable {
    case swift(files: [String])
    case document(path: String)
    case standardInput

    /// Finds out what a path is.
    ///
    /// - Throws: ``LoadError`` where there is nothing, or nothing that could hold a design.
    init(path: String) throws(LoadError) {
        if path == "-" {
            self = .standardInput
            return
        }
        // The compiler would take these for options, and for files that list its arguments.
        let path = path.hasPrefix("-") || path.hasPrefix("@") ? "./\(path)" : path
        var isFolder = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw .notFound(path: path, nearest: Self.nearest(to: path))
        }
        if isFolder {
            self = .swift(files: try Self.swiftFiles(in: path))
        } else if path.hasSuffix(".swift") {
            self = .swift(files: [path])
        } else if path.hasSuffix(".json") {
            self = .document(path: path)
        } else {
            throw .unknownKind(path: path)
        }
    }

    /// All Swift files in a folder and in its folders, by name, hidden ones aside.
    private static func swiftFiles(in folder: String) throws(LoadError) -> [String] {
        let base = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
        let names: [String]
        do {
            names = try FileManager.default.subpathsOfDirectory(atPath: base)
        } catch {
            throw .unreadable(path: folder, reason: error.reason)
        }
        if names.contains("Package.swift") { throw .isPackage(path: folder) }
        let files = names.filter { name in
            name.hasSuffix(".swift") && !name.split(separator: "/").contains { $0.hasPrefix(".") }
        }
        guard !files.isEmpty else { throw .noSwiftFiles(path: folder) }
        return files.sorted().map { "\(base)/\($0)" }
    }

    /// A design beside a path that isn't there, with nearly the same name.
    private static func nearest(to path: String) -> String? {
        let slash = path.lastIndex(of: "/")
        let folder = slash.map { String(path[...$0]) } ?? ""
        let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
        let names =
            (try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)) ?? []
        let designs = names.filter { $0.hasSuffix(".swift") || $0.hasSuffix(".json") }
        return name.nearest(in: designs.sorted()).map { folder + $0 }
    }
}
