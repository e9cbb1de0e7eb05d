import DesignLint
import Foundation
import SystemDesign
import TestSupport
import Testing

@Suite("A selection of rules")
struct RuleSelectionTests {
    private func ids(_ selection: RuleSelection) -> [String] { selection.rules().map(\.id) }

    @Test("asks every stable rule where nothing is said")
    func everything() {
        #expect(ids(RuleSelection()) == Rule.all.filter { $0.tier == .stable }.map(\.id))
        #expect(RuleSelection().severities().isEmpty)
    }

    @Test("asks what is selected and nothing else, by number, name or beginning")
    func select() throws {
        #expect(try ids(RuleSelection(select: [RulePattern("EVL508")])) == ["EVL508"])
        #expect(try ids(RuleSelection(select: [RulePattern("ungated-promotion")])) == ["EVL508"])
        #expect(try ids(RuleSelection(select: [RulePattern("ungatedPromotion")])) == ["EVL508"])
        #expect(try Set(RuleSelection(select: [RulePattern("sup")]).rules().map(\.family)) == ["SUP"])
    }

    @Test("lets the longest pattern decide, and silence where two are the same")
    func longest() throws {
        let one = try RuleSelection(select: [RulePattern("SUP004")], ignore: [RulePattern("SUP")])
        #expect(ids(one) == ["SUP004"])
        let none = try RuleSelection(select: [RulePattern("SUP")], ignore: [RulePattern("SUP")])
        #expect(ids(none) == [])
    }

    @Test("gives findings the weight that is said of their rule, or of its family")
    func severities() throws {
        let selection = try RuleSelection(settings: [
            RulePattern("SUP"): .weighing(.note), RulePattern("SUP004"): .weighing(.error),
            RulePattern("SUP002"): .off,
        ])
        #expect(selection.severities()["SUP001"] == .note)
        #expect(selection.severities()["SUP004"] == .error)
        #expect(selection.severities()["EVL508"] == nil)
        #expect(!ids(selection).contains("SUP002"))
        #expect(ids(selection).contains("EVL508"))
    }

    @Test("laid over a weaker one, decides what it speaks of and leaves it the rest")
    func layers() throws {
        let file = try RuleSelection(settings: [
            RulePattern("SUP"): .weighing(.note), RulePattern("EVL508"): .off,
        ])
        let arguments = try RuleSelection(ignore: [RulePattern("SUP002")])
        let both = arguments.over(file)
        #expect(both.severities()["SUP001"] == .note)
        #expect(!ids(both).contains("SUP002"))
        #expect(!ids(both).contains("EVL508"))
        #expect(try ids(RuleSelection(select: [RulePattern("EVL508")]).over(file)) == ["EVL508"])
    }

    @Test("asks rules in preview only with --preview, or one by one")
    func preview() throws {
        guard let rule = Rule.all.first(where: { $0.tier == .preview }) else { return }
        #expect(!ids(RuleSelection()).contains(rule.id))
        #expect(ids(RuleSelection(preview: true)).contains(rule.id))
        #expect(ids(RuleSelection().over(RuleSelection(preview: true))).contains(rule.id))
        #expect(!ids(RuleSelection(preview: false).over(RuleSelection(preview: true))).contains(rule.id))
        #expect(try !ids(RuleSelection(select: [RulePattern(rule.family)])).contains(rule.id))
        #expect(try ids(RuleSelection(select: [RulePattern(rule.id)])) == [rule.id])
    }

    @Test("refuses names that no rule has", arguments: ["", "XYZ", "EVL999", "9"])
    func unknown(name: String) {
        #expect(throws: UnknownRule.self) { try RulePattern(name) }
    }

    @Test("says which name was probably meant")
    func nearest() {
        let error = #expect(throws: UnknownRule.self) { try RulePattern("ungated-promotoin") }
        #expect(error.map { "\($0)" }?.contains("did you mean ungated-promotion?") == true)
    }
}

@Suite("A configuration file")
struct ConfigurationFileTests {
    private func settings(_ yaml: String) throws -> LintSettings {
        try LintSettings(yaml: yaml, file: URL(filePath: "/team/.blueprint.yml"))
    }

    private func message(_ yaml: String) -> String {
        do {
            _ = try settings(yaml)
            return "no error"
        } catch {
            return "\(error)"
        }
    }

    @Test("says everything that can be said")
    func everything() throws {
        let settings = try settings(
            """
            rules:
              EVL508: warning
              SUP: note
              unused-suppression: off
              unknown-rule: on
            select: [EVL, SUP]
            ignore: SUP003
            preview: true
            thresholds:
              rarePositives: 5 %
            framework: sevenSteps
            stage: pilot
            baseline: lint/baseline.json
            fail-on: warning
            """)
        #expect(settings.framework == .shipped(.sevenSteps))
        #expect(settings.baseline?.path == "/team/lint/baseline.json")
        #expect(settings.selection.preview == true)
        let configuration = try settings.configuration { _ in throw CancellationError() }
        let ids = configuration.rules.map(\.id)
        #expect(ids.contains("EVL508") && ids.contains("SUP004"))
        #expect(!ids.contains("SUP002") && !ids.contains("SUP003"))
        #expect(Set(configuration.rules.map(\.family)) == ["EVL", "SUP"])
        #expect(configuration.severities["EVL508"] == .warning)
        #expect(configuration.severities["SUP001"] == .note)
        #expect(configuration.thresholds[.rarePositives] == 0.05)
        #expect(configuration.maturity == .pilot)
        #expect(configuration.failOn == .warning)
    }

    @Test("may be empty, and then says nothing", arguments: ["", "# nothing yet\n", "---\n"])
    func empty(yaml: String) throws {
        let configuration = try settings(yaml).configuration { _ in throw CancellationError() }
        #expect(configuration.rules.map(\.id) == LintConfiguration().rules.map(\.id))
        #expect(configuration.failOn == .error)
        #expect(configuration.framework == .sevenSteps)
    }

    @Test("may name a team's own framework, which lies beside it")
    func framework() throws {
        let settings = try settings("framework: frameworks/ours.yml")
        #expect(settings.framework == .file(URL(filePath: "/team/frameworks/ours.yml")))
        var asked: URL?
        _ = settings.configuration { file in
            asked = file
            return .sevenSteps
        }
        #expect(asked?.path == "/team/frameworks/ours.yml")
    }

    @Test("says less than the command line, and more than nobody")
    func precedence() throws {
        var arguments = LintSettings()
        arguments.maturity = .production
        arguments.thresholds[.rarePositives] = 0.01
        let file = try settings("stage: pilot\nfail-on: never\nthresholds: { rarePositives: 0.2 }")
        let both = arguments.over(file)
        #expect(both.maturity == .production)
        #expect(both.failOn == .never)
        #expect(both.thresholds[.rarePositives] == 0.01)
        #expect(LintSettings().over(file).thresholds[.rarePositives] == 0.2)
    }

    @Test(
        "says of what it doesn't understand where that is, and what there is",
        arguments: [
            ("rule: {}", "/team/.blueprint.yml:1:1: error: no setting is called 'rule'; did you mean rules?"),
            ("rules:\n  EVL508: warn", ":2:11: error: no setting of a rule is called 'warn'"),
            ("rules:\n  EVL599: off", ":2:3: error: no rule is called 'EVL599'"),
            ("select: [EVL, unknown-rul]", ":1:15: error: no rule is called 'unknown-rul'; did you mean"),
            ("stage: piolt", ":1:8: error: no stage is called 'piolt'; did you mean pilot?; there are"),
            ("framework: nine", ":1:12: error: no framework is called 'nine'"),
            ("thresholds:\n  rarePositive: 1", ":2:3: error: no threshold is called 'rarePositive'; did you"),
            ("thresholds:\n  rarePositives: few", ":2:18: error: 'few' is no number; write 0.1 or 10 %"),
            ("thresholds:\n  rarePositives: .inf", ":2:18: error: '.inf' is no number"),
            ("fail-on: mistakes", ":1:10: error: no severity to fail on is called 'mistakes'"),
            ("preview: perhaps", ":1:10: error: it has to be true or false"),
            ("- rules", ":1:1: error: a configuration has lines of the form `name: value`"),
            ("rules: [EVL508]", ":1:8: error: rules has lines"),
            ("select: { EVL: on }", ":1:9: error: a name or a value is missing here"),
            ("baseline:", ":1:10: error: a name or a value is missing here"),
            ("rules: {", "error: it isn't valid YAML: "),
            ("stage: pilot\nstage: design", "error: it isn't valid YAML: "),
        ])
    func errors(yaml: String, expected: String) {
        let message = message(yaml)
        #expect(message.contains(expected), "\(message)")
    }

    @Test("is looked for in a design's folder, and in those around it")
    func find() throws {
        let folder = try temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let inner = folder.appending(path: "designs/search")
        try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
        let outer = folder.appending(path: ConfigurationFile.name)
        try "stage: pilot".write(to: outer, atomically: true, encoding: .utf8)
        #expect(
            ConfigurationFile.find(from: inner)?.standardizedFileURL.path == outer.standardizedFileURL.path)
        let nearer = folder.appending(path: "designs/\(ConfigurationFile.name)")
        try "stage: pilot".write(to: nearer, atomically: true, encoding: .utf8)
        #expect(
            ConfigurationFile.find(from: inner)?.standardizedFileURL.path == nearer.standardizedFileURL.path)
    }

    @Test(
        "says when a run fails",
        arguments: [
            (FailureThreshold.error, Severity.error, true), (.error, .warning, false),
            (.warning, .error, true), (.note, .note, true), (.never, .error, false),
        ])
    func failing(threshold: FailureThreshold, gravest: Severity, fails: Bool) {
        #expect(threshold.isReached(by: gravest) == fails)
        #expect(!threshold.isReached(by: nil))
    }
}
