import Foundation

/// What a program said and how it ended.
public struct Run: Sendable {
    public let status: Int32
    public let output: String
    public let errors: String
}

/// Runs a program, found on the PATH or by its path, and waits for its end.
public func run(
    _ program: String, _ arguments: [String], input: [UInt8]? = nil, environment: [String: String] = [:],
    in folder: URL? = nil
) throws -> Run {
    let scratch = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: scratch) }
    func file(_ name: String) throws -> (url: URL, handle: FileHandle) {
        let url = scratch.appending(path: name)
        _ = FileManager.default.createFile(atPath: url.path, contents: nil)
        return (url, try FileHandle(forUpdating: url))
    }
    // Files instead of pipes: nobody has to read them while the program runs.
    let (output, errors) = (try file("output"), try file("errors"))
    let process = Process()
    process.executableURL = URL(filePath: program.contains("/") ? program : "/usr/bin/env")
    process.arguments = program.contains("/") ? arguments : [program] + arguments
    process.standardOutput = output.handle
    process.standardError = errors.handle
    if let input {
        let given = try file("input")
        try Data(input).write(to: given.url)
        process.standardInput = try FileHandle(forReadingFrom: given.url)
    } else {
        process.standardInput = FileHandle.nullDevice
    }
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, new in new }
    if let folder { process.currentDirectoryURL = folder }
    try process.run()
    process.waitUntilExit()
    return Run(
        status: process.terminationStatus,
        output: String(decoding: try Data(contentsOf: output.url), as: UTF8.self),
        errors: String(decoding: try Data(contentsOf: errors.url), as: UTF8.self))
}

/// A new empty folder, for the caller to remove.
public func temporaryFolder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(
        path: "blueprint-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
}
