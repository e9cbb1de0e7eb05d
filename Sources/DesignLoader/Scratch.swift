#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A folder for work in progress, gone when the work is done or interrupted.
package enum Scratch {
    package static func with<Value>(
        _ body: (URL) async throws(LoadError) -> Value
    ) async throws(LoadError) -> Value {
        let folder = FileManager.default.temporaryDirectory.appending(path: "blueprint-\(UUID().uuidString)")
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        } catch {
            throw .unreadable(path: folder.path, reason: error.reason)
        }
        let token = Cleanup.onInterrupt { remove(folder) }
        defer {
            token.cancel()
            remove(folder)
        }
        return try await body(folder)
    }

    /// Removes a folder, again where a program that was just killed has written once more.
    private static func remove(_ folder: URL) {
        for _ in 0..<20 where FileManager.default.fileExists(atPath: folder.path) {
            try? FileManager.default.removeItem(at: folder)
        }
    }
}
