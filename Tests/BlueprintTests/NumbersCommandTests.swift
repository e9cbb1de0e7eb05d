import Foundation
import TestSupport
import Testing

/// A path with a limit, and a hop on it.
private func design(budget: Double) -> String {
    """
    {
      "schemaVersion": 1, "id": "Filter", "title": "Spam filter",
      "components": [{"id": "app", "kind": "client"}, {"id": "server", "kind": "modelServer"}],
      "flows": [{"from": "app", "to": "server", "kind": "request", "step": "serving", "path": "mail"}],
      "statements": [{
        "statement": "requestPath", "name": "mail", "percentile": "p99", "step": "serving",
        "limit": {"value": 100, "unit": "ms"},
        "hops": [{"work": "score", "component": "server", "budget": {"value": \(budget), "unit": "ms"}}]
      }]
    }
    """
}

@Suite("blueprint numbers")
struct NumbersCommandTests {
    private func numbers(_ arguments: String..., input: String) throws -> Run {
        try withFiles(["design.json": input]) { folder in
            try Tool.run("numbers", ["design.json"] + arguments, in: folder)
        }
    }

    @Test("ends with 0 where every limit holds, and with 1 where one is missed")
    func status() throws {
        let good = try numbers(input: design(budget: 60))
        #expect(good.status == 0, "\(good.errors)")
        #expect(good.output.hasPrefix("Spam filter: every limit holds (1)\n"))
        let bad = try numbers(input: design(budget: 160))
        #expect(bad.status == 1)
        #expect(bad.output.contains("160 ms of 100 ms; beyond 100 ms at p99"))
    }

    @Test("writes a file beside its place and renames it")
    func output() throws {
        try withFiles(["design.json": design(budget: 60)]) { folder in
            let run = try Tool.run(
                "numbers", ["design.json", "--format", "markdown", "-o", "numbers.md"], in: folder)
            #expect(run.output == "")
            let text = try String(contentsOf: folder.appending(path: "numbers.md"), encoding: .utf8)
            #expect(text.hasPrefix("# Spam filter: the numbers\n"))
        }
    }

    @Test("writes JSON that fits the published schema")
    func schema() throws {
        let report = try numbers("--format", "json", input: design(budget: 60)).output
        let program = """
            import json, jsonschema
            schema = json.load(open("schema.json"))
            jsonschema.Draft202012Validator.check_schema(schema)
            for name in ["0.json", "1.json"]:
                print(jsonschema.Draft202012Validator(schema).is_valid(json.load(open(name))))
            """
        let verdicts = try withFiles([
            "schema.json": try Tool.run("schema", "numbers").output, "check.py": program, "0.json": report,
            "1.json": report.replacingOccurrences(of: "\"missing\"", with: "\"lacking\""),
        ]) { try run(Tool.python, ["check.py"], in: $0) }
        #expect(verdicts.output == "True\nFalse\n", "\(verdicts.errors)")
    }
}
