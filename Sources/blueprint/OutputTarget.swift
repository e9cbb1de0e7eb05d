import ArgumentParser
import DesignDiagrams
import DesignLoader

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

/// Where a command's results go, and in which formats.
struct OutputTarget {
    let formats: [DiagramFormat]
    private let place: Place

    private enum Place {
        case folder(String)
        case file(String)
        case standardOutput
    }

    /// Reads `-o` and `--format` together: a file's extension is a format, and several formats need a folder.
    init(_ output: String?, formats names: String?) throws {
        var formats = try names.map { try Self.formats($0) }
        switch output {
        case nil:
            place = .folder(".")
        case "-":
            place = .standardOutput
        case let path? where path.hasSuffix("/") || Self.isFolder(path):
            place = .folder(path)
        case let path?:
            let name = URL(filePath: path).lastPathComponent
            guard let dot = name.lastIndex(of: "."), dot != name.startIndex else {
                place = .folder(path)
                break
            }
            place = .file(path)
            let format = try DiagramFormat.of(fileName: name) ?? Self.format(name[name.index(after: dot)...])
            if let formats, formats.map(\.name) != [format.name] {
                throw ValidationError(
                    "\(path) is one \(format.name) file; for other formats give a folder: -o out/")
            }
            formats = [format]
        }
        self.formats = formats ?? [DiagramFormat.all[0]]
        guard case .standardOutput = place else { return }
        if self.formats.count > 1 {
            throw ValidationError("standard output takes one format; for several give a folder: -o out/")
        }
        if let binary = self.formats.first(where: \.isBinary), isatty(STDOUT_FILENO) == 1 {
            throw ValidationError(
                "a terminal can't show \(binary.name); give it a file: -o design.\(binary.name)")
        }
    }

    /// Refuses several views where there is room for one.
    func checkRoom(forViews count: Int) throws {
        guard count > 1 else { return }
        switch place {
        case .standardOutput:
            throw ValidationError(
                "standard output takes one view, and these are \(count); give a folder: -o out/")
        case .file(let path):
            throw ValidationError("\(path) takes one view, and these are \(count); give a folder: -o out/")
        case .folder: break
        }
    }

    /// Says that a view takes several files, and refuses it where there is room for one.
    func checkRoom(forParts count: Int, of view: String, as format: DiagramFormat) throws {
        guard count > 1 else { return }
        let reason = "\(view) is more than hosts draw in one \(format.name) file"
        guard case .folder = place else {
            throw ValidationError("\(reason), and takes \(count); give a folder: -o out/")
        }
        Console.warning("\(reason): it is written in \(count) parts")
    }

    private static func isFolder(_ path: String) -> Bool {
        var isFolder = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder
    }

    private static func formats(_ names: String) throws -> [DiagramFormat] {
        var formats: [DiagramFormat] = []
        for name in names.split(separator: ",") {
            let format = try format(name)
            if !formats.contains(where: { $0.name == format.name }) { formats.append(format) }
        }
        return formats
    }

    private static func format(_ name: Substring) throws -> DiagramFormat {
        let name = name.filter { !$0.isWhitespace }.lowercased()
        if let format = DiagramFormat.all.first(where: { $0.name == name || $0.fileExtension == name }) {
            return format
        }
        let known = DiagramFormat.all.map(\.name)
        throw ValidationError(
            "no format '\(name)'\(name.suggestion(in: known)); the formats are \(known.joined(separator: ", "))"
        )
    }

    /// Writes everything, each file beside its place first, so that a failure leaves what was there. Returns the
    /// paths of what was written.
    func write(_ files: [(name: String, contents: [UInt8])]) throws -> [String] {
        switch place {
        case .standardOutput:
            for file in files { try Self.print(file.contents) }
            return []
        case .file(let path):
            return try files.map { try Self.write($0.contents, to: path) }
        case .folder(let folder): return try Self.write(files, into: folder)
        }
    }

    /// Writes files into a folder and returns their paths.
    static func write(_ files: [(name: String, contents: [UInt8])], into folder: String) throws -> [String] {
        let base = folder == "." ? "" : folder.hasSuffix("/") ? folder : folder + "/"
        return try files.map { try write($0.contents, to: base + $0.name) }
    }

    /// Writes one file, in a folder that is made where it isn't there, and returns its path.
    ///
    /// A link is followed. What is no regular file, a device or a pipe, is written to: put in its place, a file would be the
    /// end of it.
    static func write(_ contents: [UInt8], to path: String) throws -> String {
        if let slash = path.lastIndex(of: "/") {
            let folder = String(path[...slash])
            do {
                try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            } catch {
                throw OutputError(path: folder, problem: "the folder can't be made: \(error.reason)")
            }
        }
        do {
            let target = URL(filePath: path).resolvingSymlinksInPath()
            let attributes = try? FileManager.default.attributesOfItem(atPath: target.path)
            if let attributes, attributes[.type] as? FileAttributeType != .typeRegular {
                try Data(contents).write(to: target)
                return path
            }
            try Data(contents).write(to: target, options: .atomic)
            if let mode = attributes?[.posixPermissions] {
                try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: target.path)
            }
            return path
        } catch {
            throw OutputError(path: path, problem: "it can't be written: \(error.reason)")
        }
    }

    private static func print(_ contents: [UInt8]) throws {
        do {
            try Console.print(contents)
        } catch {
            throw OutputError(path: "standard output", problem: "it can't be written: \(error.reason)")
        }
    }
}

/// A file that could not be written, or made.
struct OutputError: Error, CustomStringConvertible {
    let path: String
    let problem: String

    var description: String { "\(path): error: \(problem)" }
}
