import ArgumentParser
import DesignLint
import SystemDesign

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// What a design is held against, on the command line and in the configuration around it.
struct ReviewOptions: ParsableArguments {
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
            "The configuration, or none.", discussion: "The default is the nearest .blueprint.yml.",
            valueName: "file"))
    var config: String?

    /// What is asked of the design at a path: more, by a command of its own options, and these, and the configuration.
    func settings(for path: String, _ more: LintSettings = LintSettings()) throws -> LintSettings {
        var asked = more
        asked.framework = try framework.map(Self.choice)
        asked.maturity = stage
        guard let file = configurationFile(for: path) else { return asked }
        return asked.over(try LintSettings(yaml: try Self.text(of: file), file: file))
    }

    private func configurationFile(for path: String) -> URL? {
        switch config {
        case "none": return nil
        case let config?: return URL(filePath: config)
        case nil:
            let design = URL(filePath: path == "-" ? "." : path)
            return ConfigurationFile.find(from: path == "-" ? design : design.deletingLastPathComponent())
        }
    }

    private static func choice(_ name: String) throws -> LintSettings.FrameworkChoice {
        if let shipped = Framework.named(name) { return .shipped(shipped) }
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
