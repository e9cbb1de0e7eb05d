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

/// Why a design could not be loaded.
public enum LoadError: Error, Equatable {
    /// There is no such file or folder.
    case notFound(path: String, nearest: String?)
    /// The file or folder can't be read.
    case unreadable(path: String, reason: String)
    /// The file is neither Swift nor JSON.
    case unknownKind(path: String)
    /// There is no Swift in the folder.
    case noSwiftFiles(path: String)
    /// The folder is a Swift package, which has its own way to be built.
    case isPackage(path: String)
    /// The file is larger than any design.
    case tooLarge(path: String, limit: Int)
    /// There is no Swift compiler.
    case noCompiler
    /// The sources of the language aren't where the tool looks for them.
    case noLanguage(searched: [String])
    /// The language itself doesn't compile with the compiler that was found.
    case languageDoesNotCompile(compiler: String, diagnostics: String)
    /// The compiler was stopped before it was done with the language or a design, because it took too long.
    case compilerTimedOut(seconds: Int, what: String, output: String)
    /// The compiler was ended by a signal before it was done with the language or a design.
    case compilerKilled(signal: Int32, what: String, output: String)
    /// The design doesn't compile; the text is the compiler's own.
    case doesNotCompile(path: String, diagnostics: String)
    /// The design's files don't import the language.
    case noImport(path: String)
    /// The design compiles, and there is no way into it.
    case noEntryPoint(path: String)
    /// The folder has several designs in it.
    case severalDesigns(path: String)
    /// The design contradicts itself; the text says where.
    case contradictory(diagnostics: String)
    /// The design's program ended with a status that isn't 0.
    case failed(path: String, status: Int32, output: String)
    /// The design's program was ended by a signal.
    case crashed(path: String, signal: Int32, limits: ProgramLimits, output: String)
    /// The design's program took too long.
    case timedOut(path: String, limits: ProgramLimits, output: String)
    /// The design's program ended well and gave no document.
    case noDocument(path: String, output: String)
    /// The document is broken.
    case invalidDocument(path: String, DesignError)
}

extension LoadError: CustomStringConvertible {
    /// What happened, where, and what to do.
    public var description: String {
        switch self {
        case .notFound(let path, let nearest):
            "\(path): error: there is no such file or folder"
                + (nearest.map { "; did you mean \($0)?" } ?? "")
        case .unreadable(let path, let reason):
            "\(path): error: it can't be read: \(reason)"
        case .unknownKind(let path):
            """
            \(path): error: a design is a .swift file, a folder of them, or a document in a .json file; \
            - reads a document from standard input
            """
        case .noSwiftFiles(let path):
            "\(path): error: there is no .swift file in this folder"
        case .isPackage(let path):
            """
            \(path): error: this folder is a Swift package; let it print its design, and read that: \
            (cd \(path) && swift run) | blueprint render -
            """
        case .tooLarge(let path, let limit):
            "\(path): error: it is larger than \(limit / 1_000_000) MB, the most that a design may have"
        case .noCompiler:
            """
            error: there is no swiftc on the PATH, and a design in Swift has to be compiled; install Swift from \
            swift.org, or give a document in a .json file instead
            """
        case .noLanguage(let searched):
            """
            error: the files that Blueprint needs, the sources of its language among them, are not in \
            \(searched.joined(separator: " or ")); install Blueprint again with `make install`
            """
        case .languageDoesNotCompile(let compiler, let diagnostics):
            """
            \(diagnostics)
            error: SystemDesign doesn't compile with \(compiler); Blueprint needs Swift 6.2 or newer
            """
        case .compilerTimedOut(let seconds, let what, let output):
            """
            \(said(output))\(what): error: the Swift compiler was stopped after \(seconds) s and wasn't done; \
            try again when the machine has less to do
            """
        case .compilerKilled(let signal, let what, let output):
            "\(said(output))\(what): error: the Swift compiler was ended by signal \(signal) and wasn't done; "
                + (signal == SIGKILL
                    ? "most likely the machine ran out of memory: try again when more of it is free"
                    : "try again")
        case .doesNotCompile(let path, let diagnostics):
            "\(diagnostics)\n\(path): error: the design doesn't compile; see above"
        case .noImport(let path):
            "\(path): error: a design begins with `import SystemDesign`, and this one doesn't"
        case .noEntryPoint(let path):
            """
            \(path): error: there is no design to run; write @main before the type that is the design: \
            @main struct MyDesign: Design { … }
            """
        case .severalDesigns(let path):
            """
            \(path): error: a folder is one design, and there are several in this one; name their files: \
            \(path.hasSuffix("/") ? path : path + "/")*.swift
            """
        case .contradictory(let diagnostics):
            diagnostics
        case .failed(let path, let status, let output):
            "\(said(output))\(path): error: the design's program ended with status \(status) and gave no design"
        case .crashed(let path, let signal, let limits, let output):
            "\(said(output))\(path): error: the design's program crashed with signal \(signal)"
                + (mayBeLimit(output)
                    ? "; it may use \(limits), which --time-limit and --memory-limit change" : "")
                // What a full stack ends with, and what fills one in a design.
                + ([SIGSEGV, SIGBUS].contains(signal) ? "; a system that holds itself never ends" : "")
        case .timedOut(let path, let limits, let output):
            """
            \(said(output))\(path): error: the design's program was stopped after \(limits.seconds) s; \
            --time-limit gives it more
            """
        case .noDocument(let path, let output):
            """
            \(said(output))\(path): error: the program ran and gave no design; the type with @main has to be a \
            Design, without a main() of its own: @main struct MyDesign: Design { … }
            """
        case .invalidDocument(let path, let error):
            "\(path): error: \(error.message)"
        }
    }

    /// Whether a limit can be why a program crashed: one that gave a reason had that, unless it was memory.
    private func mayBeLimit(_ output: String) -> Bool {
        !output.contains("Fatal error: ") || output.contains("allocate")
    }

    /// The last lines that a program printed, to stand before the error.
    private func said(_ output: String) -> String {
        // Swift's own account of a crash: the reason, then addresses.
        let account = output.split(separator: "Current stack trace:").first ?? ""
        let lines = account.split(separator: "\n").suffix(12)
        return lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n"
    }
}
