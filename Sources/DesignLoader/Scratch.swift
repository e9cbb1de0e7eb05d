#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A folder for work in progress, gone when the work is done or interrupted.
enum Scratch {
    static func with<Value>(
        _ body: (URL) async throws(LoadError) -> Value
    ) async throws(LoadError) -> Value {
        let folder = FileManager.default.temporaryDirectory.appending(path: "blueprint-\(UUID().uuidString)")
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        } catch {
            throw .unreadable(path: folder.path, reason: error.reason)
        }
        let token = Cleanup.onInterrupt { try? FileManager.default.removeItem(at: folder) }
        defer {
            token.cancel()
            try? FileManager.default.removeItem(at: folder)
        }
        return try await body(folder)
    }
}
