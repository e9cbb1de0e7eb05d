import ArgumentParser
import DesignLint

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Which rules are asked, and what they found before.
struct RuleOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The rules to ask, and no others.",
            discussion: "Numbers, names, or how numbers begin: SKW,EVL508.",
            valueName: "rules"))
    var select: String?

    @Option(help: ArgumentHelp("The rules not to ask.", valueName: "rules"))
    var ignore: String?

    @Flag(help: "Ask the rules in preview, too.")
    var preview = false

    @Option(help: ArgumentHelp("A file of findings that are known already.", valueName: "file"))
    var baseline: String?

    /// These options as settings.
    func settings() throws -> LintSettings {
        var settings = LintSettings()
        settings.selection = RuleSelection(
            select: try patterns(select), ignore: try patterns(ignore), preview: preview ? true : nil)
        settings.baseline = baseline.map { URL(filePath: $0) }
        return settings
    }

    private func patterns(_ names: String?) throws -> [RulePattern] {
        do {
            return try (names ?? "").split(separator: ",").map {
                try RulePattern($0.filter { !$0.isWhitespace })
            }
        } catch {
            throw ValidationError("\(error)")
        }
    }
}
