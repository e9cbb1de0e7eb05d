import Foundation
import TestSupport
import Testing

/// A design with one flaw: nothing judges a model before it serves.
private let ungated = """
    import SystemDesign

    @main
    struct Shop: Design {
        let maturity = Maturity.pilot
        let trainer = Trainer("Ranking model")
        let registry = ModelRegistry()
        let server = ModelServer()
        var model: ModelDevelopment { trainer --> registry --> server }
    }
    """

/// The same, and the flaw accepted.
private let accepting = ungated.replacingOccurrences(
    of: "Trainer(\"Ranking model\")",
    with: """
        Trainer("Ranking model")
                .accepting(.ungatedPromotion, because: "a person looks", until: "2999-12-31", ticket: "SHOP-7")
        """)

@Suite("blueprint lint")
struct LintTests {
    /// Runs the tool beside some files.
    private func lint(
        _ arguments: String..., files: [String: String] = ["Shop.swift": ungated],
        environment: [String: String] = [:], then look: (URL) throws -> Void = { _ in }
    ) throws -> Run {
        try withFiles(files) { folder in
            let ended = try Tool.run("lint", arguments, environment: environment, in: folder)
            try look(folder)
            return ended
        }
    }

    // MARK: - What it says

    @Test("tells what is wrong, where, why, and what to do, and ends with 1")
    func text() throws {
        let ended = try lint("Shop.swift", "--select", "EVL508")
        #expect(ended.status == 1 && ended.errors.isEmpty)
        try expectGolden(ended.output, "lint.txt")
    }

    @Test("says it in a line that editors read")
    func concise() throws {
        let ended = try lint("Shop.swift", "--select", "EVL508", "--format", "concise")
        #expect(
            ended.output
                == "Shop.swift:6:26: error: a model gets from `trainer` to `server` without evaluation [EVL508]\n"
        )
    }

    @Test("lists what is accepted, with the reason, and ends with 0")
    func accepted() throws {
        let ended = try lint(
            "Shop.swift", "--select", "EVL508,SUP", files: ["Shop.swift": accepting])
        #expect(ended.status == 0)
        #expect(
            ended.output.contains("accepted: EVL508 at trainer: a person looks (until 2999-12-31, SHOP-7)\n"))
    }

    @Test("uses no colours where it doesn't write to a terminal")
    func colours() throws {
        #expect(try !lint("Shop.swift").output.contains("\u{1B}"))
    }

    @Test("looks at several designs, and at folders and documents")
    func several() throws {
        let document = """
            {"schemaVersion": 1, "id": "Old", "title": "Old", "maturity": "pilot", "components": [
             {"id": "t", "kind": "trainer"}, {"id": "s", "kind": "modelServer"}],
             "flows": [{"from": "t", "to": "s", "kind": "artifact", "step": "model"}]}
            """
        let ended = try lint(
            "Shop.swift", "shop", "old.json", "--select", "EVL508", "--format", "concise",
            files: ["Shop.swift": ungated, "shop/Main.swift": ungated, "old.json": document])
        #expect(
            ended.output.split(separator: "\n").map { $0.prefix { $0 != " " } }
                == ["Shop.swift:6:26:", "shop/Main.swift:6:26:", "old.json:"])
    }

    // MARK: - What it asks

    @Test("fails as its threshold says")
    func failing() throws {
        for (arguments, status) in [
            (["--fail-on", "never"], 0), (["--fail-on", "note"], 1), (["--stage", "design"], 0),
        ] {
            let ended = try withFiles(["Shop.swift": ungated]) {
                try Tool.run("lint", ["Shop.swift", "--select", "EVL508"] + arguments, in: $0)
            }
            #expect(ended.status == Int32(status), "\(arguments)")
        }
    }

    @Test("takes rules by number, by name and by the beginning of a number")
    func selection() throws {
        for rules in ["EVL508", "ungated-promotion", "EVL", "evl50"] {
            #expect(try lint("Shop.swift", "--select", rules).status == 1, "\(rules)")
            #expect(try !lint("Shop.swift", "--ignore", rules).output.contains("[EVL508]"), "\(rules)")
        }
    }

    @Test("follows the configuration around the design, and the command line more than that")
    func configuration() throws {
        let files = [
            ".blueprint.yml": "select: [EVL508]\nrules:\n  ungated-promotion: note\n",
            "team/Shop.swift": ungated,
        ]
        let quiet = try lint("team/Shop.swift", files: files)
        #expect(quiet.status == 0 && quiet.output.contains("note[EVL508]"))
        #expect(
            try lint("team/Shop.swift", "--config", "none", files: files).output.contains("error[EVL508]"))
        #expect(try lint("team/Shop.swift", "--fail-on", "note", files: files).status == 1)
    }

    @Test("says where a configuration is wrong, and what was probably meant")
    func wrongConfiguration() throws {
        let ended = try lint(
            "Shop.swift", files: ["Shop.swift": ungated, ".blueprint.yml": "stage: pilot\nignroe: [EVL]\n"])
        #expect(ended.status == 2 && ended.output.isEmpty)
        #expect(ended.errors.contains(".blueprint.yml:2:1: error: "))
        #expect(ended.errors.contains("did you mean ignore?"))
    }

    @Test(
        "can't do what it doesn't know",
        arguments: [
            (["--format", "txet"], "did you mean text?"),
            (["--select", "EVL999"], "no rule is called 'EVL999'"),
            (["--framework", "sevenStep"], "did you mean sevenSteps?"), (["--stage", "beta"], "--stage"),
            (["--config", "none.yml"], "none.yml"),
            (["--baseline", "none.json"], "there is no such baseline"),
            (["--write-baseline"], "which baseline?"),
            (["Shop.swift"], "named twice"),
        ])
    func unknown(arguments: [String], message: String) throws {
        let ended = try withFiles(["Shop.swift": ungated]) {
            try Tool.run("lint", ["Shop.swift"] + arguments, in: $0)
        }
        #expect(ended.status == 2, "\(ended.output)")
        #expect(ended.errors.contains(message), "\(ended.errors)")
    }

    // MARK: - Baselines

    @Test("reports only what the baseline doesn't know")
    func baseline() throws {
        try withFiles(["Shop.swift": ungated]) { folder in
            let written = try Tool.run(
                "lint", ["Shop.swift", "--baseline", "known.json", "--write-baseline"], in: folder)
            #expect(written.status == 0, "\(written.errors)")
            let again = try Tool.run("lint", ["Shop.swift", "--baseline", "known.json"], in: folder)
            #expect(again.status == 0 && again.output.contains("in the baseline"), "\(again.output)")

            // A line more moves everything, and nothing is new.
            let moved = ungated.replacingOccurrences(of: "@main", with: "// A shop.\n@main")
            try moved.write(to: folder.appending(path: "Shop.swift"), atomically: true, encoding: .utf8)
            #expect(try Tool.run("lint", ["Shop.swift", "--baseline", "known.json"], in: folder).status == 0)

            let gated = ungated.replacingOccurrences(
                of: "trainer --> registry",
                with: "trainer --> gate --> registry"
            ).replacingOccurrences(of: "let registry", with: "let gate = Evaluator()\n    let registry")
            try gated.write(to: folder.appending(path: "Shop.swift"), atomically: true, encoding: .utf8)
            let fixed = try Tool.run("lint", ["Shop.swift", "--baseline", "known.json"], in: folder)
            #expect(fixed.output.contains("note[SUP005]"), "\(fixed.output)")
            let pruned = try Tool.run(
                "lint", ["Shop.swift", "--baseline", "known.json", "--prune-baseline"], in: folder)
            #expect(!pruned.output.contains("SUP005"))
            let kept = try String(contentsOf: folder.appending(path: "known.json"), encoding: .utf8)
            #expect(!kept.contains("EVL508"))
        }
    }

    // MARK: - For programs

    @Test("writes JSON that fits the published schema")
    func json() throws {
        let schema = try Tool.run("schema", "report").output
        let reports = try [ungated, accepting].map {
            try lint("Shop.swift", "--format", "json", files: ["Shop.swift": $0]).output
        }
        let broken = reports[0].replacingOccurrences(of: "\"severity\"", with: "\"weight\"")
        let program = """
            import json, jsonschema
            schema = json.load(open("schema.json"))
            jsonschema.Draft202012Validator.check_schema(schema)
            for name in ["0.json", "1.json", "2.json"]:
                print(jsonschema.Draft202012Validator(schema).is_valid(json.load(open(name))))
            """
        let verdicts = try withFiles([
            "schema.json": schema, "check.py": program, "0.json": reports[0], "1.json": reports[1],
            "2.json": broken,
        ]) { try run(Tool.python, ["check.py"], in: $0) }
        #expect(verdicts.output == "True\nTrue\nFalse\n", "\(verdicts.errors)")
    }

    @Test("writes SARIF that fits the schema of its standard")
    func sarif() throws {
        let reports = try [ungated, accepting].map {
            try lint("Shop.swift", "--format", "sarif", files: ["Shop.swift": $0]).output
        }
        let broken = reports[0].replacingOccurrences(of: "\"ruleId\"", with: "\"ruleName\"")
        let program = """
            import json, pathlib, jsonschema, requests_cache, schemastore
            stored = requests_cache.CachedSession(pathlib.Path(schemastore.__file__).parent / "cache").cache
            schema = next(page.json() for page in stored.filter(expired=True) if page.url.endswith("/sarif-2.1.0.json"))
            for name in ["0.json", "1.json", "2.json"]:
                print(jsonschema.Draft7Validator(schema).is_valid(json.load(open(name))))
            """
        let verdicts = try withFiles([
            "check.py": program, "0.json": reports[0], "1.json": reports[1], "2.json": broken,
        ]) { try run(Tool.python, ["check.py"], in: $0) }
        #expect(verdicts.output == "True\nTrue\nFalse\n", "\(verdicts.errors)")
    }

    @Test("writes JUnit that fits the schema that servers read it by")
    func junit() throws {
        let schema = URL(filePath: #filePath).deletingLastPathComponent().appending(
            path: "Schemas/junit-10.xsd")
        for design in [ungated, accepting] {
            let report = try lint("Shop.swift", "--format", "junit", files: ["Shop.swift": design]).output
            let verdict = try withFiles(["lint.xml": report]) {
                try run("xmllint", ["--noout", "--schema", schema.path, "lint.xml"], in: $0)
            }
            #expect(verdict.status == 0, "\(verdict.errors)")
        }
    }

    @Test("writes annotations for GitHub, and everything into the step's summary")
    func github() throws {
        try withFiles(["Shop.swift": ungated, "summary.md": "# Before\n"]) { folder in
            let ended = try Tool.run(
                "lint", ["Shop.swift", "--select", "EVL508", "--format", "github"],
                environment: ["GITHUB_STEP_SUMMARY": folder.appending(path: "summary.md").path], in: folder)
            #expect(
                ended.output.hasPrefix(
                    "::error file=Shop.swift,line=6,col=26,title=EVL508 ungated-promotion::"))
            #expect(ended.output.split(separator: "\n").count == 1)
            let summary = try String(contentsOf: folder.appending(path: "summary.md"), encoding: .utf8)
            #expect(summary.hasPrefix("# Before\n") && summary.contains("| error | EVL508 |"))
        }
    }

    @Test("writes to a file, and leaves what was there where it can't")
    func output() throws {
        try withFiles(["Shop.swift": ungated]) { folder in
            let ended = try Tool.run("lint", ["Shop.swift", "-o", "out/findings.txt"], in: folder)
            #expect(ended.status == 1 && ended.output.isEmpty)
            let file = folder.appending(path: "out/findings.txt")
            #expect(try String(contentsOf: file, encoding: .utf8).contains("[EVL508]"))
            #expect(
                try Tool.run("lint", ["Shop.swift", "-o", "Shop.swift/findings.txt"], in: folder).status == 2)
        }
    }
}

@Suite("blueprint explain")
struct ExplainTests {
    @Test("shows a rule's page, by number or by name")
    func page() throws {
        let page = try Tool.run("explain", "EVL508")
        #expect(page.status == 0)
        try expectGolden(page.output, "explain.md")
        #expect(try Tool.run("explain", "ungated-promotion").output == page.output)
    }

    @Test("names the nearest rule")
    func unknown() throws {
        let ended = try Tool.run("explain", "ungated-promotoin")
        #expect(ended.status == 2 && ended.errors.contains("did you mean ungated-promotion?"))
    }
}
