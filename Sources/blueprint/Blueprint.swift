import ArgumentParser
import DesignLoader
import Dispatch

/// The tool: arguments in, exit code out.
@main
struct Blueprint: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "blueprint",
        abstract: "Machine-learning system designs as code: drawn, checked, worked out and explained.",
        discussion: """
            A design is a Swift file that imports SystemDesign, a folder of such files, or a document in JSON. To \
            read a design in Swift means to compile it and to run it, with your rights: read a stranger's design as \
            a document, which is only data.

            Exit status: 0 fine, 1 findings, 2 could not do it.
            """,
        version: version,
        subcommands: [
            New.self, Render.self, Lint.self, Coverage.self, Numbers.self, Handout.self, Site.self,
            Explain.self, List.self,
            Describe.self,
            Schema.self,
        ])

    static let version = "0.1.0"

    static func main() async {
        let interrupts = Interrupts()
        do {
            try checkCommandName()
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch {
            finish(with: error)
        }
        withExtendedLifetime(interrupts) {}
    }

    /// The parser would call a misspelt command an unexpected argument.
    private static func checkCommandName() throws {
        let known = configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
        guard let name = CommandLine.arguments.dropFirst().first, !name.hasPrefix("-"), !known.contains(name)
        else { return }
        if ["swift", "json"].contains(name.split(separator: ".").last ?? "") {
            throw ValidationError("no command '\(name)'; to draw it: blueprint render \(name)")
        }
        throw ValidationError("no command '\(name)'\(name.suggestion(in: known))")
    }

    /// Ends the process: help and version are fine, everything else could not be done.
    private static func finish(with error: any Error) -> Never {
        Interrupts.waitIfBegun()
        let code = exitCode(for: error)
        switch code {
        case .success: print(fullMessage(for: error))
        case _ where error is ExitCode: break
        case .validationFailure: Console.error(fullMessage(for: error))
        default: Console.error("\(error)")
        }
        exit(withError: (error as? ExitCode) ?? (code == .success ? .success : ExitCode(2)))
    }
}
