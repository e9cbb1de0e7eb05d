import ArgumentParser

/// Where a command writes its text.
struct TextOutput: ParsableArguments {
    @Option(
        name: [.short, .customLong("output")],
        help: ArgumentHelp("A file, or - for standard output.", valueName: "path"))
    var output = "-"

    /// Writes it there; a file is written beside its place and renamed.
    func write(_ text: String) throws {
        if output == "-" {
            try Console.print(Array(text.utf8))
        } else {
            _ = try OutputTarget.write(Array(text.utf8), to: output)
        }
    }
}
