import ArgumentParser
import DesignLoader
import Dispatch

/// The tool: arguments in, exit code out.
@main
struct Blueprint: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "blueprint",
        abstract: "Machine-learning system designs as code: draws them.",
        discussion: """
            A design is a Swift file that imports SystemDesign, a folder of such files, or a document in JSON. To \
            read a design in Swift means to compile it and to run it, with your rights: read a stranger's design as \
            a document, which is only data.

            Exit status: 0 fine, 1 findings, 2 could not do it.
            """,
        version: version,
        subcommands: [Render.self])

    static let version = "0.1.0"

    static func main() async {
        let interrupts = Interrupts()
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch {
            Self.finish(with: error)
        }
        withExtendedLifetime(interrupts) {}
    }

    /// Ends the process: help and version are fine, everything else could not be done.
    private static func finish(with error: any Error) -> Never {
        let message = fullMessage(for: error)
        switch exitCode(for: error) {
        case .success:
            print(message)
            exit(withError: ExitCode.success)
        case let code where error is ExitCode:
            exit(withError: code)
        default:
            Console.error(message)
            exit(withError: ExitCode(2))
        }
    }
}
