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
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = read(STDIN_FILENO, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else {
                throw .unreadable(path: "standard input", reason: String(cString: strerror(errno)))
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
