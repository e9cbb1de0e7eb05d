import SystemDesign
import Yams

#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// The file in which a team says what it asks of its designs.
///
/// ```yaml
/// rules:
///   unsafe-rollout: off
///   SKW: warning
/// thresholds:
///   rarePositives: 5 %
/// stage: pilot
/// baseline: .blueprint-baseline.json
/// fail-on: warning
/// ```
public enum ConfigurationFile {
    /// What it is called.
    public static let name = ".blueprint.yml"

    /// The file that holds for a folder: its own, or that of the nearest folder around it that has one.
    public static func find(from folder: URL) -> URL? {
        var folder = folder.standardizedFileURL
        while true {
            let file = folder.appending(path: name)
            if FileManager.default.fileExists(atPath: file.path) { return file }
            let outer = folder.deletingLastPathComponent().standardizedFileURL
            guard outer.path.count < folder.path.count else { return nil }
            folder = outer
        }
    }
}

extension LintSettings {
    /// The settings that a configuration's text holds. Files that it names are looked for beside it.
    public init(yaml: String, file: URL) throws(ConfigurationError) {
        let reader = SettingsReader(file: file)
        self = try reader.settings(in: yaml)
    }
}

/// Reads settings, and says of everything it doesn't understand where it stands and what there is instead.
private struct SettingsReader {
    let file: URL

    private enum Key: String, CaseIterable {
        case rules, select, ignore, preview, thresholds, framework, stage, baseline
        case failOn = "fail-on"
    }

    func settings(in yaml: String) throws(ConfigurationError) -> LintSettings {
        var settings = LintSettings()
        guard let root = try compose(yaml), root.null == nil else { return settings }
        for (key, value) in try mapping(root, "a configuration") {
            try read(value, as: choice(key, "setting"), into: &settings)
        }
        return settings
    }

    private func read(
        _ value: Node, as key: Key, into settings: inout LintSettings
    ) throws(ConfigurationError) {
        switch key {
        case .rules: settings.selection.settings = try ruleSettings(value)
        case .select: settings.selection.select = try patterns(value)
        case .ignore: settings.selection.ignore = try patterns(value)
        case .preview: settings.selection.preview = try flag(value)
        case .thresholds: settings.thresholds = try thresholds(value)
        case .framework: settings.framework = try framework(value)
        case .stage: settings.maturity = try choice(value, "stage")
        case .baseline: settings.baseline = beside(try text(value))
        case .failOn: settings.failOn = try choice(value, "severity to fail on")
        }
    }

    // MARK: Values

    private func ruleSettings(
        _ node: Node
    ) throws(ConfigurationError) -> [RulePattern: RuleSelection.Setting] {
        var settings: [RulePattern: RuleSelection.Setting] = [:]
        for (key, value) in try mapping(node, "rules") {
            let level: RuleLevel = try choice(value, "setting of a rule")
            settings[try pattern(key)] = level.setting
        }
        return settings
    }

    private func patterns(_ node: Node) throws(ConfigurationError) -> [RulePattern] {
        guard case .sequence(let nodes) = node else { return [try pattern(node)] }
        var patterns: [RulePattern] = []
        for node in nodes { patterns.append(try pattern(node)) }
        return patterns
    }

    private func pattern(_ node: Node) throws(ConfigurationError) -> RulePattern {
        let name = try text(node)
        do throws(UnknownRule) {
            return try RulePattern(name)
        } catch {
            throw wrong("\(error)", at: node)
        }
    }

    private func thresholds(_ node: Node) throws(ConfigurationError) -> Thresholds {
        var thresholds = Thresholds()
        for (key, value) in try mapping(node, "thresholds") {
            let name = try text(key)
            guard let threshold = Thresholds.all.first(where: { $0.name == name }) else {
                throw unknown(name, "threshold", among: Thresholds.all.map(\.name), at: key)
            }
            thresholds[threshold] = try number(value)
        }
        return thresholds
    }

    private func framework(_ node: Node) throws(ConfigurationError) -> LintSettings.FrameworkChoice {
        let name = try text(node)
        if let shipped = Framework.all.first(where: { $0.id == name }) { return .shipped(shipped) }
        guard name.hasSuffix(".yml") || name.hasSuffix(".yaml") else {
            throw unknown(
                name, "framework", among: Framework.all.map(\.id), orElse: "or a .yml file of your own",
                at: node)
        }
        return .file(beside(name))
    }

    /// A number, or a percentage: `0.1`, `10 %`.
    private func number(_ node: Node) throws(ConfigurationError) -> Double {
        let text = try text(node)
        let digits = text.hasSuffix("%") ? String(text.dropLast()).trimmed : text
        guard let number = Double(digits), number.isFinite else {
            throw wrong("'\(text)' is no number; write 0.1 or 10 %", at: node)
        }
        return text.hasSuffix("%") ? number / 100 : number
    }

    private func flag(_ node: Node) throws(ConfigurationError) -> Bool {
        guard let flag = node.bool else { throw wrong("it has to be true or false", at: node) }
        return flag
    }

    private func text(_ node: Node) throws(ConfigurationError) -> String {
        guard case .scalar(let scalar) = node, !scalar.string.trimmed.isEmpty else {
            throw wrong("a name or a value is missing here", at: node)
        }
        return scalar.string.trimmed
    }

    private func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ node: Node, _ what: String
    ) throws(ConfigurationError) -> Choice {
        let name = try text(node)
        guard let choice = Choice(rawValue: name) else {
            throw unknown(name, what, among: Choice.allCases.map(\.rawValue), at: node)
        }
        return choice
    }

    private func mapping(
        _ node: Node, _ what: String
    ) throws(ConfigurationError) -> [(key: Node, value: Node)] {
        guard case .mapping(let mapping) = node else {
            throw wrong("\(what) has lines of the form `name: value`", at: node)
        }
        return mapping.map { ($0.key, $0.value) }
    }

    private func beside(_ path: String) -> URL {
        URL(filePath: path, relativeTo: file.deletingLastPathComponent()).standardizedFileURL
    }

    // MARK: Errors

    private func compose(_ yaml: String) throws(ConfigurationError) -> Node? {
        do {
            return try Yams.compose(yaml: yaml)
        } catch YamlError.scanner(_, let problem, let mark, _), YamlError.parser(_, let problem, let mark, _),
            YamlError.composer(_, let problem, let mark, _)
        {
            throw wrong("it isn't valid YAML: \(problem)", at: mark)
        } catch {
            throw wrong("it isn't valid YAML: \(error)", at: nil)
        }
    }

    private func unknown(
        _ name: String, _ what: String, among known: [String], orElse: String? = nil, at node: Node
    ) -> ConfigurationError {
        let list = (known.sorted() + [orElse].compactMap(\.self)).joined(separator: ", ")
        return wrong(
            "no \(what) is called '\(name)'\(name.suggestion(in: known)); there are \(list)", at: node)
    }

    private func wrong(_ message: String, at node: Node) -> ConfigurationError {
        wrong(message, at: node.mark)
    }

    private func wrong(_ message: String, at mark: Mark?) -> ConfigurationError {
        ConfigurationError(
            file: file.relativePath, place: ConfigurationError.Place(mark),
            message: message)
    }
}

/// What configurations say of rules.
private enum RuleLevel: String, CaseIterable {
    case off, on, note, warning, error

    var setting: RuleSelection.Setting {
        switch self {
        case .off: .off
        case .on: .on
        case .note: .weighing(.note)
        case .warning: .weighing(.warning)
        case .error: .weighing(.error)
        }
    }
}

extension String {
    /// The text without the spaces around it.
    fileprivate var trimmed: String {
        String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
}
