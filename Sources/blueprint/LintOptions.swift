import ArgumentParser
import DesignLint
import SystemDesign

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// What is asked of a design, on the command line and in the configuration around it.
struct LintOptions: ParsableArguments {
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

    @Option(
        help: ArgumentHelp(
            "The framework whose steps must be covered, or a .yml file with one.",
            discussion: "blueprint list frameworks names them. The default is sevenSteps.", valueName: "name")
    )
    var framework: String?

    @Option(
        help: ArgumentHelp(
            "How far the system has come: \(Maturity.allCases.map(\.rawValue).joined(separator: ", ")).",
            discussion: "The default is what the design says.", valueName: "stage"))
    var stage: Maturity?

    @Option(
        help: ArgumentHelp(
            "How grave a finding must be for status 1: note, warning, error, never.",
            discussion: "The default is error.", valueName: "severity"))
    var failOn: FailureThreshold?

    @Option(help: ArgumentHelp("A file of findings that are known already.", valueName: "file"))
    var baseline: String?

    @Option(
        help: ArgumentHelp(
            "The configuration, or none.", discussion: "The default is the nearest .blueprint.yml.",
            valueName: "file"))
    var config: String?

    /// What is asked of the design at a path.
    func settings(for path: String) throws -> LintSettings {
        var asked = LintSettings()
        asked.selection = RuleSelection(
            select: try patterns(select), ignore: try patterns(ignore), preview: preview ? true : nil)
        asked.framework = try framework.map(Self.framework)
        asked.maturity = stage
        asked.failOn = failOn
        asked.baseline = baseline.map { URL(filePath: $0) }
        guard let file = try configurationFile(for: path) else { return asked }
        return asked.over(try LintSettings(yaml: try Self.text(of: file), file: file))
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

    private func configurationFile(for path: String) throws -> URL? {
        switch config {
        case "none": return nil
        case let config?: return URL(filePath: config)
        case nil:
            let design = URL(filePath: path == "-" ? "." : path)
            return ConfigurationFile.find(from: path == "-" ? design : design.deletingLastPathComponent())
        }
    }

    private static func framework(_ name: String) throws -> LintSettings.FrameworkChoice {
        if let shipped = Framework.all.first(where: { $0.id == name }) { return .shipped(shipped) }
        if name.hasSuffix(".yml") || name.hasSuffix(".yaml") { return .file(URL(filePath: name)) }
        let known = Framework.all.map(\.id)
        throw ValidationError(
            "no framework '\(name)'\(name.suggestion(in: known)); there are \(known.joined(separator: ", ")), or a "
                + ".yml file of your own")
    }

    /// A team's own framework.
    static func framework(in file: URL) throws -> Framework {
        try Framework(yaml: try text(of: file), file: file.relativePath)
    }

    private static func text(of file: URL) throws -> String {
        do {
            return String(decoding: try Data(contentsOf: file), as: UTF8.self)
        } catch {
            throw OutputError(path: file.relativePath, problem: "it can't be read: \(error.reason)")
        }
    }
}

extension Maturity: ExpressibleByArgument {}
extension FailureThreshold: ExpressibleByArgument {}
