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

    @Test("writes through a link, keeps the mode of a file, and never puts a file in a device's place")
    func targets() throws {
        try withFiles(["design.json": design(budget: 60), "kept.md": "old"]) { folder in
            let manager = FileManager.default
            let (kept, link) = (folder.appending(path: "kept.md"), folder.appending(path: "link.md"))
            try manager.setAttributes([.posixPermissions: 0o600], ofItemAtPath: kept.path)
            try manager.createSymbolicLink(at: link, withDestinationURL: kept)
            let run = try Tool.run("numbers", ["design.json", "-o", "link.md"], in: folder)
            #expect(run.status == 0, "\(run.errors)")
            #expect(try String(contentsOf: kept, encoding: .utf8).hasPrefix("Spam filter"))
            #expect(try manager.attributesOfItem(atPath: kept.path)[.posixPermissions] as? Int == 0o600)
            #expect(
                try manager.attributesOfItem(atPath: link.path)[.type] as? FileAttributeType
                    == .typeSymbolicLink)
            // A pipe stands for all that is no file: who reads it gets what is written.
            #expect(try TestSupport.run("mkfifo", ["pipe.md"], in: folder).status == 0)
            let reader = try TestSupport.run(
                "bash",
                [
                    "-c",
                    "cat pipe.md > read.md & '\(Tool.products.path)/blueprint' numbers design.json -o pipe.md; wait",
                ],
                in: folder)
            #expect(reader.status == 0, "\(reader.errors)")
            let read = try String(contentsOf: folder.appending(path: "read.md"), encoding: .utf8)
            #expect(read.hasPrefix("Spam filter"))
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
