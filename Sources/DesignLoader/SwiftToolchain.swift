#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The user's Swift compiler.
struct SwiftToolchain: Equatable {
    /// The compiler, as it is found on the PATH.
    let compiler: String
    /// What changes when another compiler is installed: where it really is, its size and its date. To ask it for
    /// its version would take longer than everything else that a cached design needs.
    let identity: String

    /// Finds `swiftc` on the PATH.
    static func find() throws(LoadError) -> SwiftToolchain {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        for folder in folders {
            let path = "\(folder)/swiftc"
            guard FileManager.default.isExecutableFile(atPath: path) else { continue }
            let real = URL(filePath: path).resolvingSymlinksInPath().path
            let attributes = (try? FileManager.default.attributesOfItem(atPath: real)) ?? [:]
            let date = (attributes[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
            return SwiftToolchain(
                compiler: path, identity: "\(real) \(FileManager.default.size(ofFile: real)) \(date)")
        }
        throw .noCompiler
    }
}
