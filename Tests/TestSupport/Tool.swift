import Foundation

/// The tool as its users run it: the built program, with a cache of the tests' own.
public enum Tool {
    /// Where the package's programs are built.
    public static let products: URL = {
        let proc = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        let program = FileManager.default.fileExists(atPath: proc.path) ? proc : Bundle.main.bundleURL
        var folder = program.deletingLastPathComponent()
        while folder.path != "/",
            !FileManager.default.fileExists(atPath: folder.appending(path: "blueprint").path)
        {
            folder.deleteLastPathComponent()
        }
        return folder
    }()

    /// The checkout.
    public static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// A cache that all tests share, so that the language is built once.
    public static let cache = root.appending(path: ".build/test-cache")

    /// The Python of the tests' own virtual environment.
    public static let python = root.appending(path: ".build/python/bin/python").path

    /// Runs the tool.
    public static func run(
        _ arguments: String..., input: [UInt8]? = nil, environment: [String: String] = [:],
        in folder: URL? = nil
    ) throws -> Run {
        try run(
            arguments[0], Array(arguments.dropFirst()), input: input, environment: environment, in: folder)
    }

    /// Runs a command of the tool.
    public static func run(
        _ command: String, _ arguments: [String], input: [UInt8]? = nil, environment: [String: String] = [:],
        in folder: URL? = nil
    ) throws -> Run {
        try TestSupport.run(
            products.appending(path: "blueprint").path, [command] + arguments, input: input,
            environment: ["XDG_CACHE_HOME": cache.path].merging(environment) { _, new in new }, in: folder)
    }
}

/// A folder with some files in it, gone when the body is done.
public func withFiles<Value>(_ files: [String: String], _ body: (URL) throws -> Value) throws -> Value {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files {
        let file = folder.appending(path: name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: file, atomically: true, encoding: .utf8)
    }
    return try body(folder)
}
