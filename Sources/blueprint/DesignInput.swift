import ArgumentParser
import DesignLoader

/// The design that a command works on.
struct DesignInput: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "A Swift file, a folder of them, a document in JSON, or - for a document on standard input.",
            valueName: "design"))
    var path: String

    @OptionGroup var options: LoadOptions

    /// Loads the design, showing progress where somebody waits at a terminal.
    func load() async throws -> LoadedDesign { try await options.load(path) }
}
