#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A file of source text with what is in it.
package struct SourceFile: Equatable {
    package let path: String
    let contents: Data

    /// The contents as text.
    package var text: String { String(decoding: contents, as: UTF8.self) }

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
