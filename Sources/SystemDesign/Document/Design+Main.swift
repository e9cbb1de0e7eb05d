#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

#if canImport(Darwin)
internal import Darwin
#elseif canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#endif

extension Design {
    /// Runs the design as a program: it writes its document.
    ///
    /// Without arguments the JSON goes to standard output; with `--document FILE` it goes to that file, so that
    /// nothing that the design prints itself can spoil it. A design that contradicts itself prints the error as
    /// compilers do and exits with status 2.
    public static func main() {
        do throws(DesignError) {
            let json = try document().json()
            let arguments = Array(CommandLine.arguments.dropFirst())
            if arguments.count == 2, arguments[0] == "--document" {
                try save(json, to: arguments[1])
            } else {
                print(String(decoding: json, as: UTF8.self), terminator: "")
            }
        } catch {
            let text = Array("\(error)\n".utf8)
            _ = text.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
            exit(2)
        }
    }

    private static func save(_ json: [UInt8], to path: String) throws(DesignError) {
        do {
            try Data(json).write(to: URL(filePath: path))
        } catch {
            throw DesignError("can't write \(path): \(error)")
        }
    }
}
