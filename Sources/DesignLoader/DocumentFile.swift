import SystemDesign
import SystemPackage

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

/// Reads documents, from files and from standard input.
enum DocumentFile {
    /// The most that a document may have: some ten thousand components.
    static let limit = 64_000_000

    static func contents(of path: String) throws(LoadError) -> Data {
        let size = FileManager.default.size(ofFile: path)
        guard size <= limit else { throw .tooLarge(path: path, limit: limit) }
        do {
            return try Data(contentsOf: URL(filePath: path))
        } catch {
            throw .unreadable(path: path, reason: error.reason)
        }
    }

    static func standardInput() throws(LoadError) -> Data {
        var data = Data()
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 65_536, alignment: 1)
        defer { buffer.deallocate() }
        while true {
            let count: Int
            do {
                count = try FileDescriptor.standardInput.read(into: buffer)
            } catch {
                throw .unreadable(path: "standard input", reason: error.reason)
            }
            guard count > 0 else { return data }
            data.append(contentsOf: buffer[..<count])
            guard data.count <= limit else { throw .tooLarge(path: "standard input", limit: limit) }
        }
    }

    static func document(_ json: Data, path: String) throws(LoadError) -> DesignDocument {
        do throws(DesignError) {
            return try DesignDocument(json: json)
        } catch {
            throw .invalidDocument(path: path, error)
        }
    }
}
