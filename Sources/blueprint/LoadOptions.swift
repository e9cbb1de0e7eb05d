import ArgumentParser
import DesignLoader

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// How a design is loaded.
struct LoadOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Keep what was built in this folder.",
            discussion: "The default is the platform's folder for caches.",
            valueName: "folder"))
    var cacheDir: String?

    @Flag(inversion: .prefixedNo, help: "Use what earlier runs have built.")
    var cache = true

    @Option(help: ArgumentHelp("How long a design's program may run.", valueName: "seconds"))
    var timeLimit = ProgramLimits().seconds

    @Option(help: ArgumentHelp("How much memory a design's program may use.", valueName: "megabytes"))
    var memoryLimit = ProgramLimits().megabytes

    func validate() throws {
        guard (1...86_400).contains(timeLimit) else {
            throw ValidationError("--time-limit is a number of seconds from 1 to 86400")
        }
        guard (50...1_000_000).contains(memoryLimit) else {
            throw ValidationError("--memory-limit is a number of megabytes from 50 to 1000000")
        }
    }

    /// Loads a design, showing progress where somebody waits at a terminal.
    func load(_ path: String) async throws -> LoadedDesign {
        let folder = cache ? cacheDir.map { URL(filePath: $0) } ?? DesignLoader.standardCacheFolder : nil
        return try await Progress.showing { report in
            let limits = ProgramLimits(seconds: timeLimit, megabytes: memoryLimit)
            return try await DesignLoader(limits: limits, cacheFolder: folder, report: report).load(path)
        }
    }
}
