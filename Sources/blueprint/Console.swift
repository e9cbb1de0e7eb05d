import SystemPackage

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// What the tool says beside its results: on standard error, and only what somebody there can use.
enum Console {
    static func error(_ text: String) { write(text + "\n") }

    static func warning(_ text: String) { write("warning: \(text)\n") }

    static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

    /// Whether standard output is read where colours show, by somebody who wants them (no-color.org).
    static var showsColours: Bool {
        let refuses = getenv("NO_COLOR").map { $0[0] != 0 } ?? false
        return isatty(STDOUT_FILENO) == 1 && !refuses
    }

    static func write(_ text: String) {
        // There is nobody left to tell where standard error is closed.
        _ = try? FileDescriptor.standardError.writeAll(Array(text.utf8))
    }

    /// Writes a result to standard output.
    static func print(_ bytes: [UInt8]) throws { try FileDescriptor.standardOutput.writeAll(bytes) }
}
